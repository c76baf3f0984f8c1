/** Inboxes and who works in them. */

import { EMPTY, found, invalid, missing, notAllowed, ok, rails, unprocessable } from '../answers';
import { token } from '../records';
import { iso, type Fields, type Inbox, type State } from '../state';
import { isBaileys, isWhatsapp, SCHEDULE, shownInbox } from '../views/inbox';
import { shownAgent, shownBot } from '../views/people';
import { inboxEvent } from '../webhooks/events';
import type { Changes } from '../webhooks/payloads';
import { isAdmin, seesInbox, type Call, type Handlers } from '../world';

const CHANNELS: Record<string, string> = {
	web_widget: 'Channel::WebWidget',
	api: 'Channel::Api',
	email: 'Channel::Email',
	line: 'Channel::Line',
	telegram: 'Channel::Telegram',
	whatsapp: 'Channel::Whatsapp',
	sms: 'Channel::Sms',
};

/** Without these no channel of a kind is made. */
const NEEDED: Record<string, string[]> = {
	web_widget: ['website_url'],
	line: ['line_channel_id', 'line_channel_secret', 'line_channel_token'],
	telegram: ['bot_token'],
	whatsapp: ['phone_number'],
	sms: ['phone_number'],
	email: ['email'],
};

const PROVIDERS = ['default', 'whatsapp_cloud', 'baileys', 'zapi'];

function inboxOf(call: Call): Inbox {
	const inbox = found(call.state.inboxes.get(Number(call.path.id ?? call.path.inbox_id)));
	if (!seesInbox(call, inbox.id)) throw notAllowed();
	return inbox;
}

const shown = ({ state, actor, world }: Call, inbox: Inbox) =>
	ok(shownInbox(state, inbox, actor, world.settings.personality));

/** Keys that say of themselves that they are wrong. */
const takenByMeta = ({ provider_config }: Fields) =>
	!String((provider_config as Fields | undefined)?.api_key ?? '').startsWith('wrong');

function checkChannel(state: State, type: string, channel: Fields) {
	const problems: Array<[string, string]> = (NEEDED[type] ?? [])
		.filter((name) => !channel[name])
		.map((name) => [name, "can't be blank"]);
	if (type === 'whatsapp' && !PROVIDERS.includes(String(channel.provider)))
		problems.push(['provider', 'is not included in the list']);
	for (const key of ['phone_number', 'email']) {
		const taken = [...state.inboxes.values()].some((one) => one.channel[key] === channel[key]);
		if (channel[key] && taken) problems.push([key, 'has already been taken']);
	}
	if (problems.length) throw invalid(...problems);
	// Meta refuses the keys, and nobody handles that.
	if (channel.provider === 'whatsapp_cloud' && !takenByMeta(channel)) throw rails(500);
}

/** In a form all is text; the columns have types of their own. */
const FROM_FORM = new Map<unknown, unknown>([
	['null', null],
	['true', true],
	['false', false],
]);

/** What is no setting of its own. */
const APART = new Set(['avatar', 'channel', 'name']);
const settingsOf = (body: Fields): Fields =>
	Object.fromEntries(
		Object.entries(body)
			.filter(([key]) => !APART.has(key))
			.map(([key, value]) => [key, FROM_FORM.has(value) ? FROM_FORM.get(value) : value]),
	);

/** Of the working hours only the days that are named change. */
function hoursWith({ settings }: Inbox, given: unknown): Fields[] {
	const days = (settings.working_hours ?? SCHEDULE) as Fields[];
	const named = Array.isArray(given) ? (given as Fields[]) : [];
	return days.map((day) => ({
		...day,
		...named.find((one) => Number(one.day_of_week) === day.day_of_week),
	}));
}

const SENDER_NAMES = ['friendly', 'professional'];

function isZone(timeZone: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
	} catch {
		return false;
	}
}

function checkSettings({ name, timezone, sender_name_type }: Fields) {
	if (sender_name_type && !SENDER_NAMES.includes(String(sender_name_type))) throw rails(500);
	if (name === '' || name === null) throw invalid(['name', "can't be blank"]);
	if (timezone && !isZone(String(timezone)))
		throw invalid(['timezone', 'is not included in the list']);
}

const agentsOf = ({ world, state }: Call, { members }: Inbox) =>
	members.flatMap((id) => {
		const user = world.users.get(id);
		return user ? [shownAgent(state, user)] : [];
	});

/** The inbox is named in the body here. */
const namedInbox = ({ state, body }: Call) => found(state.inboxes.get(Number(body.inbox_id)));
function namedAgents({ world, body }: Call): number[] {
	if (!Array.isArray(body.user_ids)) throw rails(500);
	return body.user_ids.map((id) => {
		if (!world.users.has(Number(id))) throw invalid(['user', 'must exist']);
		return Number(id);
	});
}

export const inboxes: Handlers = {
	listAllInboxes: (call) => {
		const { state, actor, world } = call;
		const payload = [...state.inboxes.values()]
			.filter(({ id }) => seesInbox(call, id))
			.sort((a, b) => a.name.toLowerCase().localeCompare(b.name.toLowerCase()))
			.map((inbox) => shownInbox(state, inbox, actor, world.settings.personality));
		return ok({ payload });
	},

	GetInbox: (call) => shown(call, inboxOf(call)),

	inboxCreation: (call) => {
		const { world, state, body } = call;
		const { type, ...channel } = { ...(body.channel as Fields | undefined) };
		const channel_type = CHANNELS[String(type)];
		if (type === undefined) throw rails(500);
		if (!channel_type) throw invalid(['channel', 'must exist']);
		checkChannel(state, String(type), channel);
		if (!body.name) throw invalid(['name', "can't be blank"]);
		const tokens = { identifier: token(), hmac_token: token(), secret: token() };
		const inbox: Inbox = {
			id: state.nextId(),
			name: String(body.name),
			channel_type,
			settings: settingsOf(body),
			channel: { ...(type === 'api' && tokens), ...channel },
			members: [],
			agent_bot: null,
			created_at: Date.now(),
		};
		state.inboxes.set(inbox.id, inbox);
		inboxEvent(world, state, inbox, 'inbox_created');
		return shown(call, inbox);
	},

	updateInbox: (call) => {
		const { world, state, body } = call;
		const inbox = inboxOf(call);
		const changes: Changes = {};
		checkSettings(body);
		if (body.name !== undefined) {
			changes.name = [inbox.name, body.name];
			inbox.name = String(body.name);
		}
		for (const [key, value] of Object.entries(settingsOf(body))) {
			const next = key === 'working_hours' ? hoursWith(inbox, value) : value;
			changes[key] = [inbox.settings[key], next];
			inbox.settings[key] = next;
		}
		Object.assign(inbox.channel, body.channel);
		if (Object.keys(changes).length) inboxEvent(world, state, inbox, 'inbox_updated', changes);
		return shown(call, inbox);
	},

	/** A job does it. */
	'delete-an-inbox': (call) => {
		const inbox = inboxOf(call);
		call.world.later(() => call.state.inboxes.delete(inbox.id));
		return ok({ message: 'Your inbox deletion request will be processed in some time.' });
	},

	'delete-the-avatar-of-an-inbox': (call) => {
		inboxOf(call);
		return EMPTY;
	},

	getInboxAgentBot: (call) => {
		const bot = call.state.bots.get(inboxOf(call).agent_bot ?? 0);
		if (!bot) return ok({});
		return ok({
			agent_bot: {
				...shownBot(call.world, call.state, bot, isAdmin(call.actor)),
				access_token: {
					id: bot.id,
					owner_type: 'AgentBot',
					owner_id: bot.id,
					token: bot.token,
					created_at: iso(0),
					updated_at: iso(0),
				},
			},
		});
	},

	updateAgentBot: (call) => {
		const inbox = inboxOf(call);
		const { agent_bot } = call.body;
		inbox.agent_bot = agent_bot ? found(call.state.bots.get(Number(agent_bot))).id : null;
		return EMPTY;
	},

	'list-assignable-agents-of-an-inbox': (call) => ok({ payload: agentsOf(call, inboxOf(call)) }),

	'set-up-the-channel-provider': (call) => {
		const inbox = inboxOf(call);
		if (!isWhatsapp(inbox)) throw unprocessable('Channel does not support setup');
		inbox.channel.connection = 'open';
		return EMPTY;
	},

	'disconnect-the-channel-provider': (call) => {
		const inbox = inboxOf(call);
		if (!isWhatsapp(inbox)) throw unprocessable('Channel does not support disconnect');
		inbox.channel.connection = 'close';
		return EMPTY;
	},

	/** The answer is the gateway's. */
	'check-a-number-on-whatsapp': (call) => {
		if (!isBaileys(inboxOf(call))) throw unprocessable('Channel does not support whatsapp check');
		if (!call.body.phone_number) throw missing('phone_number');
		const digits = String(call.body.phone_number).replace('+', '');
		const exists = /^\d{8,15}$/.test(digits);
		return ok({ jid: `${digits}@s.whatsapp.net`, exists });
	},

	'sync-templates-of-an-inbox': (call) => {
		if (!isWhatsapp(inboxOf(call)))
			throw unprocessable('Template sync is only available for WhatsApp channels');
		return ok({ message: 'Template sync initiated successfully' });
	},

	'get-inbox-members': (call) => ok({ payload: agentsOf(call, inboxOf(call)) }),

	'add-new-agent-to-inbox': (call) => {
		const inbox = namedInbox(call);
		inbox.members = [...new Set([...inbox.members, ...namedAgents(call)])];
		return ok({ payload: agentsOf(call, inbox) });
	},

	'update-agents-in-inbox': (call) => {
		const inbox = namedInbox(call);
		inbox.members = [...new Set(namedAgents(call))];
		return ok({ payload: agentsOf(call, inbox) });
	},

	'delete-agent-in-inbox': (call) => {
		const inbox = namedInbox(call);
		const gone = (call.body.user_ids ?? []) as number[];
		inbox.members = inbox.members.filter((id) => !gone.includes(id));
		return EMPTY;
	},
};
