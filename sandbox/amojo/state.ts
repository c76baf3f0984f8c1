/** What the local amoCRM holds: one account, the channel with its chats, and what hangs on them. */

import { randomUUID } from 'node:crypto';

interface Connection {
	account_id: string;
	title: string;
	hook_api_version: string;
	is_time_window_disabled: boolean;
}

export interface Participant {
	/** In amojo. */
	id: string;
	/** On the integration side. */
	client_id?: string;
	name: string;
	avatar: string;
	phone: string;
	email: string;
}

export interface Chat {
	id: string;
	scope: string;
	/** Absent where a user of amoCRM wrote first. */
	client_id?: string;
	participant: string;
	source?: string;
}

export interface Message {
	id: string;
	chat: string;
	client_id?: string;
	timestamp: number;
	msec_timestamp: number;
	sender: string;
	receiver?: string;
	silent: boolean;
	/** As sent: type, text, media and so on. */
	message: Record<string, unknown>;
	reactions: Record<string, string>;
	status?: Record<string, unknown>;
	edited: boolean;
	/** When it came in, in unix milliseconds; 0 for what was there from the start. */
	taken?: number;
}

export interface Contact {
	id: number;
	name: string;
	custom_fields_values: unknown;
	[key: string]: unknown;
}

export interface Source {
	id: number;
	external_id: string;
	[key: string]: unknown;
}

export interface Talk {
	talk_id: number;
	chat_id: string;
	contact_id: number | null;
	is_in_work: boolean;
	sent: unknown[];
}

interface User {
	id: number;
	name: string;
	email: string;
	amojo_id: string | null;
}

interface Account {
	id: number;
	name: string;
	subdomain: string;
	amojo_id: string;
}

export class State {
	/** By account. */
	connections = new Map<string, Connection>();
	participants: Participant[] = [];
	chats: Chat[] = [];
	messages: Message[] = [];
	typing: unknown[] = [];
	contacts: Contact[] = [];
	links: Array<{ id: number; contact_id: number; chat_id: string }> = [];
	sources: Source[] = [];
	talks: Talk[] = [];
	/** Chats whose first message that was not silent made an unsorted lead. */
	unsorted: string[] = [];
	tokens = new Set<string>();
	private count = 3_102_958;
	private readonly byMsgid = new Map<string, Message>();
	private readonly byChat = new Map<string, Message[]>();

	constructor(
		readonly account: Account,
		readonly users: readonly User[],
	) {}

	nextId = () => (this.count += 1);

	/** Whoever amojo knows by this ID: a participant, a user or the bot. */
	participant(id: string): Participant | undefined {
		return this.participants.find((one) => one.id === id);
	}

	chat = (id: string) => this.chats.find((one) => one.id === id);

	chatOf = (scope: string, clientId: string) =>
		this.chats.find((one) => one.scope === scope && one.client_id === clientId);

	message(scope: string, id: { id?: string; msgid?: string }): Message | undefined {
		if (id.msgid !== undefined && id.id === undefined) {
			return this.byMsgid.get(`${scope} ${id.msgid}`);
		}
		return this.messages.find((one) => one.id === id.id);
	}

	add(scope: string, message: Message) {
		this.messages.push(message);
		if (message.client_id !== undefined) this.name(scope, message, message.client_id);
		const own = this.byChat.get(message.chat) ?? [];
		own.push(message);
		this.byChat.set(message.chat, own);
	}

	name(scope: string, message: Message, msgid: string) {
		message.client_id = msgid;
		this.byMsgid.set(`${scope} ${msgid}`, message);
	}

	/** Newest first. */
	history(chat: string): Message[] {
		return [...(this.byChat.get(chat) ?? [])].sort((a, b) => b.msec_timestamp - a.msec_timestamp);
	}

	newParticipant(more: Partial<Participant>): Participant {
		const participant = { id: randomUUID(), name: '', avatar: '', phone: '', email: '', ...more };
		this.participants.push(participant);
		return participant;
	}
}
