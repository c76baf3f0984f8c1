/** What a fresh sandbox holds: enough to try every operation. */

import { newContact, newContactInbox, newConversation, newMessage, speaker } from '../records';
import { seedGroups } from './groups';
import { seedSettings } from './settings';
import { State, type Inbox, type User } from '../state';
import { ID, OTHER_ACCOUNT, OWN_PHONE, OWN_PHONE_2, SUSPENDED_ACCOUNT } from './ids';

export * from './ids';

export const ADMIN_TOKEN = 'sandbox-admin-token';
export const AGENT_TOKEN = 'sandbox-agent-token';
export const BOT_TOKEN = 'sandbox-bot-token';
/** Of the API inbox. */
export const HMAC_TOKEN = 'sandbox-api-hmac-4f2a';

const CREATED = 1_760_000_000_000;

function seededUsers(): Map<number, User> {
	const admin: User = {
		id: ID.admin,
		name: 'Olga',
		email: 'olga@example.com',
		token: ADMIN_TOKEN,
		accounts: new Map([
			[1, 'administrator'],
			[OTHER_ACCOUNT, 'agent'],
			[SUSPENDED_ACCOUNT, 'administrator'],
		]),
	};
	const agent: User = {
		id: ID.agent,
		name: 'Pavel',
		email: 'pavel@example.com',
		token: AGENT_TOKEN,
		accounts: new Map([[1, 'agent']]),
	};
	return new Map([admin, agent].map((user) => [user.id, user]));
}

const TEMPLATES = [
	{
		id: '901',
		name: 'order_update',
		status: 'APPROVED',
		category: 'UTILITY',
		language: 'en',
		components: [{ type: 'BODY', text: 'Hello {{1}}, your order {{2}} is on its way.' }],
	},
	{
		id: '902',
		name: 'spring_sale',
		status: 'APPROVED',
		category: 'MARKETING',
		language: 'pt_BR',
		components: [
			{ type: 'HEADER', format: 'IMAGE' },
			{ type: 'BODY', text: 'Oi {{name}}!' },
			{
				type: 'BUTTONS',
				buttons: [{ type: 'URL', text: 'Ver', url: 'https://example.com/{{1}}' }],
			},
		],
	},
];

function seedInboxes(state: State) {
	const inbox = (id: number, name: string, kind: string, channel: object, more = {}) => {
		const one: Inbox = {
			id,
			name,
			channel_type: `Channel::${kind}`,
			settings: {},
			channel: { ...channel },
			members: [],
			agent_bot: null,
			created_at: CREATED,
			...more,
		};
		state.inboxes.set(id, one);
	};
	const { baileys, cloud, api, website, zapi, email, second } = ID.inbox;
	const agents = { members: [ID.agent] };
	const whatsapp = (provider: string, phone_number: string) => ({
		provider,
		phone_number,
		provider_config: { api_key: 'provider-key' },
	});
	inbox(baileys, 'WhatsApp', 'Whatsapp', whatsapp('baileys', OWN_PHONE), agents);
	inbox(cloud, 'WhatsApp Cloud', 'Whatsapp', {
		...whatsapp('whatsapp_cloud', '+5511900000003'),
		message_templates: TEMPLATES,
	});
	const tokens = {
		identifier: 'sandbox-api-inbox',
		hmac_token: HMAC_TOKEN,
		secret: 'api-inbox-secret',
	};
	inbox(api, 'API', 'Api', { webhook_url: '', ...tokens }, agents);
	inbox(website, 'Website', 'WebWidget', {
		website_url: 'https://shop.example.com',
		widget_color: '#1f93ff',
		website_token: 'website-token',
		hmac_token: 'website-hmac',
	});
	inbox(zapi, 'WhatsApp Z-API', 'Whatsapp', whatsapp('zapi', '+5511900000004'));
	inbox(email, 'Support', 'Email', { email: 'support@example.com' });
	inbox(second, 'WhatsApp 2', 'Whatsapp', whatsapp('baileys', OWN_PHONE_2));
}

function seedPeople(state: State) {
	const { anna, boris, vera } = ID.contact;
	const inbox = (id: number) => state.inboxes.get(id) as Inbox;
	const contacts = [
		newContact(state, {
			id: anna,
			name: 'Anna',
			email: 'anna@example.com',
			phone_number: '+5511912345678',
			identifier: 'crm-101',
			labels: ['vip'],
			custom_attributes: { plan: 'pro', seats: 5 },
			additional_attributes: { city: 'Recife', country_code: 'BR' },
			created_at: CREATED,
		}),
		newContact(state, {
			id: boris,
			name: 'Boris',
			phone_number: '+5511923456789',
			created_at: CREATED + 1000,
		}),
		newContact(state, {
			id: vera,
			name: 'Vera',
			email: 'vera@example.com',
			created_at: CREATED + 2000,
			online: true,
		}),
		newContact(state, { name: 'Visitor without an address', created_at: CREATED + 3000 }),
	] as const;
	const [a, b, v] = contacts;
	const rows = [
		newConversation(state, newContactInbox(state, a, inbox(ID.inbox.api), 'anna-source'), {
			labels: ['vip'],
			assignee_id: ID.agent,
			priority: 'high',
			last_activity_at: CREATED + 10_000,
		}),
		newConversation(state, newContactInbox(state, b, inbox(ID.inbox.baileys), '5511923456789'), {
			last_activity_at: CREATED + 20_000,
		}),
		newConversation(state, newContactInbox(state, v, inbox(ID.inbox.website), 'vera-source'), {
			status: 'resolved',
			last_activity_at: CREATED + 30_000,
		}),
	] as const;
	// More than a page of each kind: 20 of the newest, 100 after a cursor.
	for (let index = 0; index < 130; index++) {
		const incoming = index % 2 === 0;
		newMessage(state, rows[0], incoming ? 'incoming' : 'outgoing', {
			content: incoming ? `Question ${index}` : `Answer ${index}`,
			sender: incoming ? speaker('Contact', anna) : speaker('User', ID.agent),
			source_id: `seed-${index}`,
			created_at: CREATED + index * 1000,
		});
	}
	newMessage(state, rows[0], 'outgoing', {
		content: 'Only for us',
		private: true,
		sender: speaker('User', ID.admin),
		created_at: CREATED + 140_000,
	});
	newMessage(state, rows[1], 'incoming', {
		content: 'Oi!',
		sender: speaker('Contact', boris),
		created_at: CREATED + 20_000,
	});
	newMessage(state, rows[1], 'outgoing', {
		content: 'Did not arrive',
		status: 'failed',
		sender: speaker('User', ID.agent),
		content_attributes: { external_error: 'Recipient unavailable' },
		created_at: CREATED + 21_000,
	});
}

function seededState(): State {
	const state = new State(1, 'Demo');
	seedInboxes(state);
	seedPeople(state);
	seedGroups(state, CREATED);
	state.teams.set(ID.team, {
		id: ID.team,
		name: 'sales',
		description: 'Sells',
		members: [ID.agent],
		created_at: CREATED,
	});
	state.bots.set(ID.bot, {
		id: ID.bot,
		name: 'Robot',
		description: 'Answers first',
		outgoing_url: '',
		token: BOT_TOKEN,
		secret: 'agent-bot-secret',
	});
	for (const [title, color] of [
		['vip', '#ff0000'],
		['billing', '#00ff00'],
	] as const) {
		const id = state.nextId();
		state.labels.set(id, { id, title, color, description: null, show_on_sidebar: true });
	}
	seedSettings(state, { admin: ID.admin, label: 'billing', created: CREATED });
	const define = (
		attribute_key: string,
		attribute_display_type: 'checkbox' | 'date' | 'link' | 'list' | 'number' | 'text',
		attribute_model: 'contact_attribute' | 'conversation_attribute',
		attribute_values: string[] = [],
	) =>
		state.attributes.push({
			id: state.nextId(),
			attribute_key,
			attribute_display_name: attribute_key,
			attribute_display_type,
			attribute_model,
			attribute_description: '',
			attribute_values,
		});
	define('plan', 'list', 'contact_attribute', ['basic', 'pro']);
	define('seats', 'number', 'contact_attribute');
	define('signed_up', 'date', 'contact_attribute');
	define('order_id', 'text', 'conversation_attribute');
	define('paid', 'checkbox', 'conversation_attribute');
	define('invoice', 'link', 'conversation_attribute');
	return state;
}

const seededAccounts = () =>
	new Map(
		[
			seededState(),
			new State(OTHER_ACCOUNT, 'Other'),
			new State(SUSPENDED_ACCOUNT, 'Suspended', false),
		].map((state) => [state.id, state]),
	);

/** What a server holds at its start. */
export interface Start {
	accounts: Map<number, State>;
	users: Map<number, User>;
}

export const demo = (): Start => ({ accounts: seededAccounts(), users: seededUsers() });
