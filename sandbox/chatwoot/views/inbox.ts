/** Inboxes as the API shows them. */

import { iso, type Inbox, type State } from '../state';
import { isAdmin, type Actor, type Personality } from '../world';

type Shown = Record<string, unknown>;

export const isWhatsapp = ({ channel_type }: Inbox) => channel_type === 'Channel::Whatsapp';
export const isApi = ({ channel_type }: Inbox) => channel_type === 'Channel::Api';
/** Only this gateway can make and run groups. */
export const isBaileys = (inbox: Inbox) =>
	isWhatsapp(inbox) && inbox.channel.provider === 'baileys';

export function slimInbox(state: State, id: number): Shown {
	const inbox = state.inboxes.get(id);
	return {
		id,
		avatar_url: '',
		channel_id: id + 500,
		name: inbox?.name,
		channel_type: inbox?.channel_type,
		account_id: state.id,
		provider: inbox?.channel.provider ?? null,
	};
}

/** The bare record, as the answer to a new contact shows it. */
export const rawInbox = (
	state: State,
	{ id, name, channel_type, settings, created_at }: Inbox,
) => ({
	id,
	channel_id: id + 500,
	account_id: state.id,
	name,
	created_at: iso(created_at),
	updated_at: iso(created_at),
	channel_type,
	...settings,
});

const SCHEDULE = [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => ({
	day_of_week,
	closed_all_day: day_of_week % 6 === 0,
	open_hour: day_of_week % 6 === 0 ? null : 9,
	open_minutes: day_of_week % 6 === 0 ? null : 0,
	close_hour: day_of_week % 6 === 0 ? null : 17,
	close_minutes: day_of_week % 6 === 0 ? null : 0,
	open_all_day: false,
}));

export function shownInbox(
	state: State,
	inbox: Inbox,
	actor: Actor,
	personality: Personality,
): Shown {
	const { settings, channel } = inbox;
	const admin = isAdmin(actor);
	return {
		id: inbox.id,
		avatar_url: '',
		channel_id: inbox.id + 500,
		name: inbox.name,
		channel_type: inbox.channel_type,
		account_id: state.id,
		greeting_enabled: false,
		greeting_message: null,
		working_hours_enabled: false,
		enable_email_collect: true,
		csat_survey_enabled: false,
		csat_config: {},
		enable_auto_assignment: true,
		auto_assignment_config: {},
		out_of_office_message: null,
		working_hours: SCHEDULE,
		timezone: 'UTC',
		callback_webhook_url: null,
		allow_messages_after_resolved: true,
		lock_to_single_conversation: false,
		sender_name_type: 'friendly',
		business_name: null,
		...settings,
		allowed_domains: null,
		widget_color: channel.widget_color ?? null,
		website_url: channel.website_url ?? null,
		hmac_mandatory: channel.hmac_mandatory ?? null,
		welcome_title: channel.welcome_title ?? null,
		welcome_tagline: channel.welcome_tagline ?? null,
		web_widget_script: null,
		website_token: channel.website_token ?? null,
		selected_feature_flags: channel.selected_feature_flags ?? null,
		reply_time: channel.reply_time ?? null,
		messaging_service_sid: null,
		phone_number: channel.phone_number ?? null,
		provider: channel.provider ?? null,
		...(personality !== 'upstream' && { allow_group_creation: isBaileys(inbox) }),
		...(isApi(inbox) && {
			...(admin && { hmac_token: channel.hmac_token }),
			...(admin && personality !== 'fork' && { secret: channel.secret }),
			webhook_url: channel.webhook_url ?? null,
			inbox_identifier: channel.identifier,
			additional_attributes: channel.additional_attributes ?? {},
		}),
		...(isWhatsapp(inbox) && {
			message_templates: channel.message_templates ?? [],
			...(admin && { provider_config: channel.provider_config ?? {} }),
			reauthorization_required: false,
			provider_connection: { connection: channel.connection ?? 'open' },
		}),
	};
}
