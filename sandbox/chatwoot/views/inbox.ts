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

/** What an inbox has of its own where nobody set it. */
const COLUMNS: Shown = {
	enable_auto_assignment: true,
	greeting_enabled: false,
	greeting_message: null,
	email_address: null,
	working_hours_enabled: false,
	out_of_office_message: null,
	timezone: 'UTC',
	enable_email_collect: true,
	csat_survey_enabled: false,
	allow_messages_after_resolved: true,
	auto_assignment_config: {},
	lock_to_single_conversation: false,
	portal_id: null,
	sender_name_type: 'friendly',
	business_name: null,
	csat_config: {},
};

/** A survey that says something gets what it lacks. */
function csatConfig({ settings }: Inbox): unknown {
	const given = settings.csat_config as Shown | undefined;
	if (!given || !Object.keys(given).length) return {};
	return { language: 'en', button_text: 'Please rate us', ...given };
}

/** The bare record, as the answer to a new contact shows it. */
export const rawInbox = (state: State, inbox: Inbox): Shown => ({
	id: inbox.id,
	channel_id: inbox.id + 500,
	account_id: state.id,
	name: inbox.name,
	created_at: iso(inbox.created_at),
	updated_at: iso(inbox.created_at),
	channel_type: inbox.channel_type,
	...Object.fromEntries(
		Object.entries(COLUMNS).map(([key, value]) => [key, inbox.settings[key] ?? value]),
	),
	csat_config: csatConfig(inbox),
});

export const SCHEDULE = [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => ({
	day_of_week,
	closed_all_day: day_of_week % 6 === 0,
	open_hour: day_of_week % 6 === 0 ? null : 9,
	open_minutes: day_of_week % 6 === 0 ? null : 0,
	close_hour: day_of_week % 6 === 0 ? null : 17,
	close_minutes: day_of_week % 6 === 0 ? null : 0,
	open_all_day: false,
}));

const preChatField = (label: string, name: string, type: string, required: boolean): Shown => ({
	field_type: 'standard',
	label,
	name,
	type,
	required,
	enabled: false,
});

const website = (channel: Shown, admin: boolean): Shown => ({
	...(admin && { hmac_token: channel.hmac_token ?? null }),
	pre_chat_form_enabled: channel.pre_chat_form_enabled ?? false,
	pre_chat_form_options: {
		pre_chat_message: 'Share your queries or comments here.',
		pre_chat_fields: [
			preChatField('Email Id', 'emailAddress', 'email', true),
			preChatField('Full name', 'fullName', 'text', false),
			preChatField('Phone number', 'phoneNumber', 'text', false),
		],
		...(channel.pre_chat_form_options as Shown | undefined),
	},
	continuity_via_email: channel.continuity_via_email ?? true,
});

/** How a mailbox is read and written to, for administrators. */
const mailbox = (channel: Shown): Shown => ({
	email: channel.email,
	forwarding_enabled: false,
	imap_login: '',
	imap_password: '',
	imap_address: '',
	imap_port: 0,
	imap_enabled: false,
	imap_enable_ssl: true,
	imap_authentication: 'plain',
	smtp_login: '',
	smtp_password: '',
	smtp_address: '',
	smtp_port: 0,
	smtp_enabled: false,
	smtp_domain: '',
	smtp_enable_ssl_tls: false,
	smtp_enable_starttls_auto: true,
	smtp_openssl_verify_mode: 'none',
	smtp_authentication: 'login',
});

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
		csat_config: csatConfig(inbox),
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
			message_templates: channel.message_templates ?? {},
			...(admin && { provider_config: channel.provider_config ?? {} }),
			reauthorization_required: false,
			provider_connection: {
				connection: channel.connection ?? 'open',
				...(admin && { qr_data_url: null, error: null }),
			},
			...(personality !== 'fork' && { voice_enabled: false, inbound_calls_enabled: true }),
		}),
		...(inbox.channel_type === 'Channel::WebWidget' && website(channel, admin)),
		...(inbox.channel_type === 'Channel::Email' && admin && mailbox(channel)),
	};
}
