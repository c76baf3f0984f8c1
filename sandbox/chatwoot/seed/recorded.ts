/** What the server held when contracts/recordings/chatwoot was made, so that the same cases can be asked here. */

import { PLATFORM_TOKEN } from '../auth';
import { putMember } from '../groups/provider';
import {
	newContact,
	newContactInbox,
	newConversation,
	newMessage,
	speaker,
	token,
} from '../records';
import { seedSettings } from './settings';
import { State, type Contact, type Inbox, type User } from '../state';

const CREATED = Date.UTC(2026, 10, 27, 6, 14);
const MONTH = 30 * 86_400_000;
const ACCOUNT = 1;
const SUPER_ADMIN = 1;
const ADMIN = 2;
const AGENT = 3;
const BOT = 1;
const TEAM = 1;
const INBOX = { api: 1, website: 2, whatsapp: 3 };
const PHONE = '+5511999990000';
const GROUP_JID = '120363400000000001@g.us';
const MEMBERS = [
	['Ana Silva', '+5511988880001'],
	['Bruno Costa', '+5511988880002'],
	['Carla Dias', '+5511988880003'],
] as const;

function users(): Map<number, User> {
	const user = (id: number, name: string, role?: 'administrator' | 'agent'): User => ({
		id,
		name,
		email: `${name.split(' ').pop()?.toLowerCase()}@example.com`,
		token: `recorded-token-of-${id}`,
		accounts: new Map(role ? [[ACCOUNT, role]] : []),
	});
	const all = [
		user(SUPER_ADMIN, 'The Super'),
		user(ADMIN, 'Alice Admin', 'administrator'),
		user(AGENT, 'Bob Agent', 'agent'),
	];
	return new Map(all.map((one) => [one.id, one]));
}

function seedInboxes(state: State, receiver: string) {
	const inbox = (id: number, name: string, kind: string, channel: object) =>
		state.inboxes.set(id, {
			id,
			name,
			channel_type: `Channel::${kind}`,
			settings: {},
			channel: { ...channel },
			members: [ADMIN, AGENT],
			agent_bot: null,
			created_at: CREATED,
		});
	inbox(INBOX.api, 'Seed API', 'Api', {
		webhook_url: `${receiver}/sink/api-inbox`,
		identifier: token(),
		hmac_token: token(),
		secret: token(),
	});
	inbox(INBOX.website, 'Seed Website', 'WebWidget', {
		website_url: 'https://example.com',
		widget_color: '#1F93FF',
		welcome_title: 'Hello',
		welcome_tagline: 'Ask us anything',
		website_token: token(),
		hmac_token: token(),
	});
	inbox(INBOX.whatsapp, 'Seed WhatsApp', 'Whatsapp', {
		provider: 'baileys',
		phone_number: PHONE,
		provider_config: { provider_url: receiver, mark_as_read: true },
	});
}

function seedPeople(state: State): Contact[] {
	const people = [
		{ name: 'Jane Doe', phone_number: '+5511977770001', identifier: 'crm-1001' },
		{ name: 'John Roe', phone_number: '+5511977770002', identifier: 'crm-1002' },
		{ name: 'Mary Major' },
	];
	return people.map((given, index) => {
		const contact = newContact(state, {
			...given,
			email: `${given.name.split(' ')[0]?.toLowerCase()}@example.com`,
			additional_attributes: { city: 'London', country: 'United Kingdom', country_code: 'GB' },
			custom_attributes: { seed_tier: 'gold' },
			labels: index === 0 ? ['seed-vip'] : [],
			created_at: CREATED,
		});
		const inbox = state.inboxes.get(index === 2 ? INBOX.website : INBOX.api) as Inbox;
		const identity = newContactInbox(
			state,
			contact,
			inbox,
			`seed-source-${index + 1}`,
			index === 0,
		);
		const assignee = [ADMIN, AGENT, null][index] ?? null;
		const conversation = newConversation(state, identity, {
			assignee_id: assignee,
			participants: assignee === null ? [] : [assignee],
			...(index === 0 && {
				team_id: TEAM,
				priority: 'high' as const,
				labels: ['seed-support'],
				custom_attributes: { seed_order: 'A-1' },
			}),
		});
		const sender = speaker('Contact', contact.id);
		const say = newMessage.bind(undefined, state, conversation);
		say('incoming', { content: 'Hello, I need help', sender });
		say('outgoing', { content: 'Sure, how can I help?', sender: speaker('User', AGENT) });
		say('outgoing', {
			content: 'Private: seems to be a regular',
			sender: speaker('User', ADMIN),
			private: true,
		});
		say('incoming', { content: 'My order did not arrive', sender });
		return contact;
	});
}

function seedWhatsapp(state: State) {
	const inbox = state.inboxes.get(INBOX.whatsapp) as Inbox;
	const [ana, bruno, carla] = MEMBERS.map(([name, phone_number]) =>
		newContact(state, {
			name,
			phone_number,
			identifier: `17${phone_number.slice(1)}@lid`,
			created_at: CREATED,
		}),
	) as [Contact, Contact, Contact];
	const chat = newConversation(state, newContactInbox(state, ana, inbox, '5511988880001'));
	newMessage(state, chat, 'incoming', {
		content: 'Oi, tudo bem?',
		source_id: 'SEEDWHATSAPP1',
		sender: speaker('Contact', ana.id),
	});
	const own = newContact(state, { name: PHONE, phone_number: PHONE, created_at: CREATED });
	const group = newContact(state, {
		name: 'Seed Group',
		identifier: GROUP_JID,
		group_type: 'group',
		additional_attributes: { description: 'A group for tests', group_last_synced_at: 0 },
		created_at: CREATED,
	});
	putMember(state, group, own, 'admin').creator = true;
	putMember(state, group, ana, 'admin');
	for (const one of [bruno, carla]) putMember(state, group, one);
	state.inviteCodes.set(group.id, token());
	const identity = newContactInbox(state, group, inbox, GROUP_JID.replace(/@.*/, ''));
	const talk = newConversation(state, identity, { group_type: 'group' });
	newMessage(state, talk, 'incoming', {
		content: 'Hello, group',
		source_id: 'SEEDGROUPMESSAGE1',
		sender: speaker('Contact', bruno.id),
	});
	return { ana, chat, group, talk };
}

function seedPlanned(state: State) {
	const [conversation] = state.conversations;
	if (!conversation) return;
	const common = {
		conversation_id: conversation.id,
		template_params: null,
		author: speaker('User', ADMIN),
		blob: null,
		created_at: CREATED,
		updated_at: CREATED,
	};
	state.scheduled.set(1, {
		...common,
		id: 1,
		content: 'A scheduled message',
		status: 'pending',
		scheduled_at: Date.now() + MONTH,
		message_id: null,
		recurring_id: null,
	});
	state.recurring.set(1, {
		...common,
		id: 1,
		content: 'A recurring message',
		status: 'draft',
		recurrence_rule: { frequency: 'weekly', interval: 1, week_days: [1], end_type: 'never' },
	});
}

function seededState(receiver: string) {
	const state = new State(ACCOUNT, 'Seed Account');
	state.bots.set(BOT, {
		id: BOT,
		name: 'Seed Bot',
		description: 'A bot for tests',
		outgoing_url: `${receiver}/sink/bot`,
		token: 'recorded-token-of-the-bot',
		secret: token(),
	});
	seedInboxes(state, receiver);
	for (const [index, name] of ['vip', 'support', 'billing'].entries()) {
		const title = `seed-${name}`;
		const description = `Label ${title}`;
		state.labels.set(index + 1, {
			id: index + 1,
			title,
			description,
			color: '#1F93FF',
			show_on_sidebar: true,
		});
	}
	state.teams.set(TEAM, {
		id: TEAM,
		name: 'seed team',
		description: 'A team for tests',
		members: [ADMIN, AGENT],
		created_at: CREATED,
	});
	for (const [key, name, type, model, values] of [
		['seed_tier', 'Tier', 'list', 'contact_attribute', ['gold', 'silver', 'bronze']],
		['seed_birthday', 'Birthday', 'date', 'contact_attribute', []],
		['seed_order', 'Order', 'text', 'conversation_attribute', []],
	] as const)
		state.attributes.push({
			id: state.nextId(),
			attribute_key: key,
			attribute_display_name: name,
			attribute_display_type: type,
			attribute_model: model,
			attribute_description: `${name} for tests`,
			attribute_values: [...values],
		});
	const people = seedPeople(state);
	const whatsapp = seedWhatsapp(state);
	seedPlanned(state);
	seedSettings(state, { admin: ADMIN, label: 'seed-billing', created: CREATED });
	return { state, people, ...whatsapp };
}

/** A visitor has answered a survey. */
function rate(state: State) {
	const visitor = newContact(state, { name: 'Visitor', email: 'visitor@example.com' });
	const inbox = state.inboxes.get(INBOX.website) as Inbox;
	const identity = newContactInbox(state, visitor, inbox, 'seed-visitor');
	newMessage(state, newConversation(state, identity), 'outgoing', {
		content: 'Rate us',
		content_type: 'input_csat',
		content_attributes: {
			submitted_values: { csat_survey_response: { rating: 5, feedback_message: 'Great' } },
		},
	});
	newConversation(state, identity);
	newConversation(state, identity);
	visitor.last_activity_at = CREATED;
}

/** The start, `rated`: with an answered survey, and what recorded requests call its records by. Webhooks go to `receiver`. */
export function recordedStart(receiver: string, { rated = false } = {}) {
	const everybody = users();
	const { state, people, ana, chat, group, talk } = seededState(receiver);
	const { identifier, hmac_token } = state.inboxes.get(INBOX.api)?.channel as Record<
		string,
		string
	>;
	if (rated) rate(state);
	const tokenOf = (id: number) => everybody.get(id)?.token as string;
	return {
		accounts: new Map([[ACCOUNT, state]]),
		users: everybody,
		names: {
			account: ACCOUNT,
			super_admin: SUPER_ADMIN,
			admin: ADMIN,
			agent: AGENT,
			admin_token: tokenOf(ADMIN),
			agent_token: tokenOf(AGENT),
			bot: BOT,
			bot_token: state.bots.get(BOT)?.token as string,
			team: TEAM,
			api_inbox: INBOX.api,
			api_inbox_identifier: identifier as string,
			hmac_token: hmac_token as string,
			platform_token: PLATFORM_TOKEN,
			website_inbox: INBOX.website,
			whatsapp_inbox: INBOX.whatsapp,
			whatsapp_conversation: chat.display_id,
			whatsapp_contact: ana.id,
			group: group.id,
			group_jid: GROUP_JID,
			group_conversation: talk.display_id,
			...Object.fromEntries(people.map(({ id }, index) => [`seed_contact${index + 1}`, id])),
			...Object.fromEntries(people.map((_, index) => [`seed_conversation${index + 1}`, index + 1])),
		},
	};
}
