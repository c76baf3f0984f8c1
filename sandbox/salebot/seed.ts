/** The project a fresh sandbox starts with: enough to try every action. */

import type { Client, Message, Permission } from './state';
import { messageOf, State } from './state';

export const ALL_PERMISSIONS: Permission[] = ['CR', 'CW', 'CD', 'OR', 'OW'];
export const MAIN_KEY = 'sandbox-main-key';
/** May read clients and deals, nothing else. */
export const READ_KEY = 'sandbox-read-key';

export const TELEGRAM_BOT = 'DemoShopBot';
export const WHATSAPP_GROUP = '1hwF7lwEjv4SKYIGFhQnBw==';
export const VK_GROUP = '143414131';

const CREATED = 1_760_000_000;

function client(id: number, more: Partial<Client>): Client {
	return {
		id,
		platform_id: '',
		client_type: 1,
		group: TELEGRAM_BOT,
		name: null,
		avatar: null,
		tag: null,
		message_id: null,
		created_at: CREATED + (id % 1000),
		updated_at: CREATED + (id % 1000),
		variables: {},
		paused: false,
		manager_email: null,
		...more,
	};
}

const channels = (): State['channels'] => [
	{ kind: 'telegram', id: 23, client_type: 1, name: 'Demo shop', group_id: TELEGRAM_BOT },
	{
		kind: 'whatsapp',
		id: 34810,
		client_type: 6,
		name: '79990000001',
		group_id: WHATSAPP_GROUP,
		status: 1,
	},
	{ kind: 'vkontakte', id: 33, client_type: 0, name: 'Demo community', group_id: VK_GROUP },
	{ kind: 'ok', id: 41, client_type: 8, name: 'Demo group', group_id: '70000001' },
	{
		kind: 'email',
		id: 52,
		client_type: 14,
		name: 'shop@example.com',
		group_id: 'shop@example.com',
	},
	{ kind: 'online_chat', id: 61, client_type: 5, name: 'Site', group_id: 61 },
];

const people = (): Client[] => [
	client(1001, {
		platform_id: '6253651200',
		name: 'Anna',
		avatar: 'https://files.salebot.pro/uploads/avatars/1001.jpg',
		tag: 'spring',
		variables: {
			tg_username: 'anna',
			email: 'anna@example.com',
			phone: '79261112233',
			city: 'Kazan',
		},
	}),
	client(1002, {
		platform_id: '79875146788@s.whatsapp.net',
		client_type: 6,
		group: WHATSAPP_GROUP,
		name: 'Boris',
		variables: { city: 'Omsk', plan: 'basic' },
	}),
	client(1003, {
		platform_id: '146467928',
		client_type: 0,
		group: VK_GROUP,
		name: 'Vera',
		variables: { city: 'Kazan', plan: 'pro' },
	}),
	client(1004, {
		platform_id: '79161234567',
		client_type: 13,
		group: '',
		name: 'Gleb',
		variables: { phone: '79161234567' },
	}),
	client(4_836_058_546, { platform_id: '407184121', name: 'Dina', variables: { plan: 'pro' } }),
];

const orders = (): State['orders'] => [
	{
		id: 40632,
		client_id: 1001,
		state_id: 36,
		status: 0,
		name: 'First order',
		description: null,
		budget: 1500,
		variables: { size: 'M', delivery: '13.04.2026' },
	},
	{
		id: 40338,
		client_id: 1001,
		state_id: 38,
		status: 1,
		name: 'Last year',
		description: null,
		budget: null,
		variables: { size: 'S' },
	},
];

const said = (id: number, more: Partial<Message>): Message =>
	messageOf({
		id,
		client_id: 1001,
		created_at: CREATED + (id % 100),
		answered: true,
		...more,
	});

const messages = (): Message[] => [
	said(22_563_045_501, { client_replica: true, text: 'start', internal_id: '1' }),
	said(22_563_045_502, { text: 'Welcome to the demo shop!', message_id: 701 }),
	said(22_563_045_503, {
		text: 'Can I help?',
		manager_id: 1,
		manager_email: 'olga@example.com',
	}),
];

const block = (id: number, condition: string, answer: string, description: string) => ({
	id,
	condition,
	answer,
	description,
	message_type: 0,
	pauses: false,
});

const blocks = (): State['blocks'] => [
	block(701, 'start', 'Welcome to the demo shop!', 'Welcome'),
	block(702, 'price', 'Prices start at 1500.', 'Price list'),
	{ ...block(703, 'operator', 'An operator will answer soon.', 'Handover'), pauses: true },
	block(704, 'paid', '', 'Payment noticed'),
];

export function seededState(key: string, permissions: Permission[]): State {
	const state = new State();
	state.keys.set(key, permissions);
	state.keys.set(READ_KEY, ['CR', 'OR']);
	state.channels = channels();
	for (const one of people()) state.clients.set(one.id, one);
	state.lists.set(501, new Set([1001, 1002]));
	state.lists.set(502, new Set());
	state.funnel = [35, 36, 37, 38];
	state.orders.push(...orders());
	state.messages = messages();
	state.blocks = blocks();
	state.users = ['olga@example.com', 'pavel@example.com'];
	state.whatsapp_numbers = ['79990000002'];
	return state;
}
