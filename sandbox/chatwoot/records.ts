/** Making records: what the API, the messenger and jobs have in common. */

import { randomBytes, randomUUID } from 'node:crypto';
import type {
	Contact,
	ContactInbox,
	Conversation,
	Inbox,
	Message,
	MessageType,
	Sender,
	State,
} from './state';
import { contactCreated, conversationCreated, messageCreated } from './webhooks/events';
import type { World } from './world';

export const token = () => randomBytes(18).toString('base64url');

export function newContact(state: State, given: Partial<Contact>): Contact {
	const now = Date.now();
	const contact: Contact = {
		id: state.nextId(),
		name: '',
		email: null,
		phone_number: null,
		identifier: null,
		blocked: false,
		group_type: 'individual',
		additional_attributes: {},
		custom_attributes: {},
		labels: [],
		avatar_url: '',
		last_activity_at: null,
		created_at: now,
		updated_at: now,
		online: false,
		...given,
	};
	state.contacts.set(contact.id, contact);
	return contact;
}

export function createContact(world: World, state: State, given: Partial<Contact>): Contact {
	const contact = newContact(state, given);
	contactCreated(world, state, contact);
	return contact;
}

export function newContactInbox(
	state: State,
	contact: Contact,
	inbox: Inbox,
	source_id: string,
	hmac_verified = false,
): ContactInbox {
	const contactInbox = {
		id: state.nextId(),
		contact_id: contact.id,
		inbox_id: inbox.id,
		source_id,
		hmac_verified,
		pubsub_token: token(),
		created_at: Date.now(),
	};
	state.contactInboxes.push(contactInbox);
	return contactInbox;
}

export function newConversation(
	state: State,
	{ contact_id, inbox_id, id }: ContactInbox,
	given: Partial<Conversation> = {},
): Conversation {
	const now = Date.now();
	const conversation: Conversation = {
		id: state.nextId(),
		display_id: Math.max(0, ...state.conversations.map(({ display_id }) => display_id)) + 1,
		uuid: randomUUID(),
		inbox_id,
		contact_id,
		contact_inbox_id: id,
		status: 'open',
		priority: null,
		assignee_id: null,
		assignee_bot_id: null,
		team_id: null,
		group_type: state.contacts.get(contact_id)?.group_type ?? 'individual',
		labels: [],
		additional_attributes: {},
		custom_attributes: {},
		participants: [],
		muted: false,
		snoozed_until: null,
		agent_last_seen_at: null,
		assignee_last_seen_at: null,
		contact_last_seen_at: null,
		first_reply_created_at: null,
		waiting_since: now,
		last_activity_at: now,
		created_at: now,
		updated_at: now,
		...given,
	};
	state.conversations.push(conversation);
	return conversation;
}

export function createConversation(
	world: World,
	state: State,
	contactInbox: ContactInbox,
	given: Partial<Conversation> = {},
): Conversation {
	// An inbox with a bot starts its conversations as pending.
	const bot = state.inboxes.get(contactInbox.inbox_id)?.agent_bot ?? null;
	const status = bot === null ? 'open' : 'pending';
	const conversation = newConversation(state, contactInbox, { status, ...given });
	conversationCreated(world, state, conversation);
	return conversation;
}

function drop<T>(list: T[], unwanted: (one: T) => boolean): void {
	for (let index = list.length - 1; index >= 0; index -= 1)
		if (unwanted(list[index] as T)) list.splice(index, 1);
}

export function removeConversation(state: State, { id }: Conversation): void {
	drop(state.messages, ({ conversation_id }) => conversation_id === id);
	drop(state.conversations, (one) => one.id === id);
}

/** What belongs to a contact goes with it. */
export function removeContact(state: State, { id }: Contact): void {
	for (const conversation of state.conversations.filter(({ contact_id }) => contact_id === id))
		removeConversation(state, conversation);
	drop(state.contactInboxes, ({ contact_id }) => contact_id === id);
	drop(state.members, (one) => one.contact_id === id || one.group_contact_id === id);
	for (const [key, note] of state.notes) if (note.contact_id === id) state.notes.delete(key);
	state.contacts.delete(id);
}

/** Whoever a conversation is assigned to hears of each message, but of the latest alone. */
function notify(state: State, conversation: Conversation, message: Message) {
	const { assignee_id } = conversation;
	const own = message.sender?.type === 'User' && message.sender.id === assignee_id;
	if (assignee_id === null || own || message.private || message.message_type === 'activity') return;
	const table = state.tables.of('notifications');
	for (const [id, row] of table)
		if (row.user_id === assignee_id && row.primary_actor_id === conversation.id) table.delete(id);
	const at = new Date().toISOString();
	const id = Math.max(0, ...table.keys()) + 1;
	table.set(id, {
		id,
		user_id: assignee_id,
		account_id: state.id,
		notification_type: 'assigned_conversation_new_message',
		primary_actor_type: 'Conversation',
		primary_actor_id: conversation.id,
		conversation: conversation.id,
		secondary_actor_type: 'Message',
		secondary_actor_id: message.id,
		read_at: null,
		snoozed_until: null,
		last_activity_at: at,
		meta: {},
		created_at: at,
		updated_at: at,
	});
}

export function newMessage(
	state: State,
	conversation: Conversation,
	message_type: MessageType,
	given: Partial<Message>,
): Message {
	const now = Date.now();
	const message: Message = {
		id: state.nextId(),
		conversation_id: conversation.id,
		inbox_id: conversation.inbox_id,
		content: null,
		message_type,
		content_type: 'text',
		content_attributes: {},
		additional_attributes: {},
		private: false,
		status: 'sent',
		source_id: null,
		sender: null,
		attachments: [],
		created_at: now,
		updated_at: now,
		...given,
	};
	state.messages.push(message);
	conversation.last_activity_at = message.created_at;
	const writer = message.sender?.type === 'Contact' ? message.sender.id : conversation.contact_id;
	const contact = state.contacts.get(writer);
	if (message_type === 'incoming') {
		conversation.waiting_since ??= message.created_at;
		if (contact) contact.last_activity_at = message.created_at;
	}
	notify(state, conversation, message);
	if (message_type === 'outgoing' && !message.private) {
		conversation.waiting_since = null;
		conversation.first_reply_created_at ??= message.created_at;
	}
	return message;
}

export function createMessage(
	world: World,
	state: State,
	conversation: Conversation,
	message_type: MessageType,
	given: Partial<Message>,
): Message {
	const message = newMessage(state, conversation, message_type, given);
	messageCreated(world, state, message);
	return message;
}

export function keepFile(state: State, name: string, type: string, bytes: Buffer): string {
	const blob = token();
	state.blobs.set(blob, { name, type, bytes });
	return blob;
}

const DIGITS_AT_END = 8;

/** Numbers are the same when their last digits are: the ninth digit of Brazil comes and goes. */
export function samePhone(a: string | null, b: string): boolean {
	const digits = (phone: string) => phone.replace(/\+/g, '');
	if (a === null) return false;
	return (
		digits(a) === digits(b) || digits(a).slice(-DIGITS_AT_END) === digits(b).slice(-DIGITS_AT_END)
	);
}

export const speaker = (type: Sender['type'], id: number): Sender => ({ type, id });
