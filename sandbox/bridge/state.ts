/** What the CRM backend and the bot backend of Bridge know. */

export interface Contact {
	id: string;
	name: string;
	username: string;
	fields: Record<string, string>;
	tags: string[];
	status: string;
	/** A fraction: 0.005 is 0.5 %. */
	discount: string;
}

export interface Chat {
	id: string;
	type: 'private' | 'group';
	user_ids: string[];
}

export interface Message {
	id: string;
	chat_id: string;
	/** `in` came from a user, `out` was sent through the API. */
	direction: 'in' | 'out';
	message_type: string;
	text?: string;
	user_id?: string;
	/** Sent to a user directly: chat and user were the same. */
	direct: boolean;
	reply_to_message_id?: string;
	timestamp: number;
}

/** How much of `to` one unit of `from` gives, as a decimal string. */
export interface Rate {
	from: string;
	to: string;
	rate: string;
}

export interface State {
	contacts: Contact[];
	chats: Chat[];
	messages: Message[];
	rates: Rate[];
	/** What the bot backend was told through message_from_chat. */
	notified: Array<Record<string, unknown>>;
	next_message_id: number;
}

export const GROUP_CHAT = '-1002003004005';
export const USER = '700100200';

/** Contacts are known by their Telegram IDs. Which one is meant without an ID is not documented. */
export const FIRST_CONTACT = USER;

export const TOKEN = 'sandbox-bridge-token-91c4';
/** What the bot backend wants from those who call it. */
export const INCOMING_TOKEN = 'sandbox-bridge-incoming-5e07';

export const seededState = (): State => ({
	contacts: [
		{
			id: FIRST_CONTACT,
			name: 'Anna Petrova',
			username: 'anna',
			fields: { city: 'Kazan' },
			tags: ['vip'],
			status: 'new',
			discount: '0.005',
		},
		{
			id: '700100201',
			name: 'Boris',
			username: 'boris',
			fields: {},
			tags: [],
			status: 'new',
			discount: '0',
		},
	],
	chats: [
		{ id: GROUP_CHAT, type: 'group', user_ids: [USER, '700100201'] },
		{ id: USER, type: 'private', user_ids: [USER] },
	],
	messages: [],
	rates: [
		{ from: 'USDT', to: 'RUB', rate: '92.505' },
		{ from: 'BTC', to: 'USDT', rate: '67123.123456789012345678' },
		{ from: 'RUB', to: 'USDT', rate: '0.0108' },
	],
	notified: [],
	next_message_id: 5000,
});
