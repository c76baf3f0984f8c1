/** Campaigns: shown to visitors of a website for as long as they run, or sent out once. */

import { found, invalid, ok, rails } from '../answers';
import type { State } from '../state';
import type { Row } from '../tables';
import { shownInbox } from '../views/inbox';
import { shownAgent } from '../views/people';
import type { Call, Handlers } from '../world';
import { calls, isBlank, pick, rowsOf, type Kind } from './rows';

const inboxOf = (state: State, { inbox_id: id }: Row) => state.inboxes.get(Number(id));

const isSentOnce = (state: State, row: Row) =>
	inboxOf(state, row)?.channel_type !== 'Channel::WebWidget';

const ABLE = ['WebWidget', 'Sms', 'TwilioSms', 'Whatsapp'].map((kind) => `Channel::${kind}`);

const secondsOf = (time: unknown) => Math.floor(Date.parse(String(time)) / 1000);

const campaign: Kind = {
	table: 'campaigns',
	wrapper: {
		name: 'campaign',
		columns:
			`title description message enabled trigger_only_during_business_hours inbox_id sender_id
scheduled_at audience trigger_rules template_params`.split(/\s+/),
	},
	blank: {
		description: null,
		enabled: true,
		trigger_only_during_business_hours: false,
		trigger_rules: {},
		template_params: {},
	},
	shown(call, row) {
		const { state, world } = call;
		const sender = world.users.get(Number(row.sender_id));
		const once = isSentOnce(state, row);
		const inbox = inboxOf(state, row);
		return {
			...pick(row, 'id', 'title', 'description', 'message', 'template_params', 'enabled'),
			account_id: state.id,
			inbox: inbox ? shownInbox(state, inbox, call.actor, world.settings.personality) : null,
			sender: sender ? shownAgent(state, sender) : null,
			campaign_status: 'active',
			campaign_type: once ? 'one_off' : 'ongoing',
			...(once && {
				scheduled_at: secondsOf(row.scheduled_at ?? row.created_at),
				...pick(row, 'audience'),
			}),
			...pick(row, 'trigger_rules', 'trigger_only_during_business_hours'),
			...pick(row, 'created_at', 'updated_at'),
		};
	},
	check({ state }, row) {
		const problems: Array<[string, string]> = [];
		const inbox = inboxOf(state, row);
		if (!inbox) problems.push(['inbox', 'must exist']);
		if (isBlank(row.title)) problems.push(['title', "can't be blank"]);
		if (isBlank(row.message)) problems.push(['message', "can't be blank"]);
		if (inbox && !ABLE.includes(inbox.channel_type))
			problems.push(['inbox', 'Unsupported Inbox type']);
		if (problems.length) throw invalid(...problems);
	},
	unknown: () => rails(500),
};

const own = calls(campaign);

export const campaigns: Handlers = {
	'list-campaigns': own.list,
	'create-a-campaign': own.create,
	'get-a-campaign': own.get,
	'update-a-campaign': own.update,
	'delete-a-campaign': own.delete,
	'list-campaigns-of-an-inbox': (call: Call) => {
		const inbox = found(call.state.inboxes.get(Number(call.path.id)));
		const rows = rowsOf(call, campaign).filter((row) => Number(row.inbox_id) === inbox.id);
		return ok(rows.map((row) => campaign.shown(call, row)));
	},
};
