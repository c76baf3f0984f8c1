/** What comes from outside: messages of customers, and events of the WhatsApp gateway. */

import {
	createContact,
	createConversation,
	createMessage,
	newContactInbox,
	speaker,
} from './records';
import type { Contact, Fields, Message, MessageStatus, State } from './state';
import { messageUpdated, providerEvent } from './webhooks/events';
import type { World } from './world';

export interface Incoming {
	/** An existing conversation, by its display id. */
	conversation?: number;
	/** Or the contact who writes, in this inbox: the conversation is found or made. */
	contact?: number;
	inbox?: number;
	/** Or a number that writes for the first time. */
	phone?: string;
	name?: string;
	text: string;
	/** In a group: which member writes. */
	member?: number;
	content_attributes?: Fields;
}

function writer(world: World, state: State, { contact, phone, name }: Incoming): Contact {
	const known = [...state.contacts.values()].find(
		({ id, phone_number }) => id === contact || (phone !== undefined && phone_number === phone),
	);
	if (known) return known;
	if (phone === undefined) throw new Error('Who writes? Give conversation, contact or phone');
	return createContact(world, state, { name: name ?? phone, phone_number: phone });
}

/** An open conversation goes on; a resolved one is opened again where the inbox keeps to one. */
function conversationFor(world: World, state: State, incoming: Incoming) {
	if (incoming.conversation !== undefined) {
		const conversation = state.conversation(incoming.conversation);
		if (!conversation) throw new Error(`There is no conversation ${incoming.conversation}`);
		return conversation;
	}
	const contact = writer(world, state, incoming);
	const inbox = state.inboxes.get(incoming.inbox ?? 0);
	if (!inbox) throw new Error(`There is no inbox ${String(incoming.inbox)}`);
	const open = state.conversations.find(
		({ contact_id, inbox_id, status }) =>
			contact_id === contact.id && inbox_id === inbox.id && status !== 'resolved',
	);
	if (open) return open;
	const identity =
		state.inboxesOf(contact).find(({ inbox_id }) => inbox_id === inbox.id) ??
		newContactInbox(
			state,
			contact,
			inbox,
			contact.phone_number?.replace('+', '') ?? `${contact.id}`,
		);
	return createConversation(world, state, identity);
}

export function comeIn(world: World, state: State, incoming: Incoming): Message {
	const conversation = conversationFor(world, state, incoming);
	return createMessage(world, state, conversation, 'incoming', {
		content: incoming.text,
		content_attributes: incoming.content_attributes ?? {},
		sender: speaker('Contact', incoming.member ?? conversation.contact_id),
	});
}

/**
 * The contact takes a message back. Chatwoot keeps its text and marks it; a reaction, whose sign is all
 * there is, it empties.
 */
export function takeBack(world: World, state: State, id: number): Message {
	const message = state.messages.find((one) => one.id === id);
	if (message?.message_type !== 'incoming')
		throw new Error(`There is no message ${id} of a contact`);
	const isReaction = message.content_attributes.is_reaction === true;
	if (isReaction) message.content = '';
	const mark = isReaction ? { deleted: true } : { deleted_by_contact: true };
	message.content_attributes = { ...message.content_attributes, ...mark };
	messageUpdated(world, state, message);
	return message;
}

/** WhatsApp says what has become of a message: it is told as an update, without the status. */
export function report(world: World, state: State, id: number, status: MessageStatus): Message {
	const message = state.messages.find((one) => one.id === id);
	if (!message) throw new Error(`There is no message ${id}`);
	message.status = status;
	message.source_id ??= `WA${id}`;
	messageUpdated(world, state, message);
	return message;
}

export function gatewayEvent(
	world: World,
	state: State,
	inboxId: number,
	event: string,
	data: unknown,
) {
	const inbox = state.inboxes.get(inboxId);
	if (!inbox) throw new Error(`There is no inbox ${inboxId}`);
	providerEvent(world, state, inbox, event, data);
}
