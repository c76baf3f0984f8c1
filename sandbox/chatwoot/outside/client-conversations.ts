/** Conversations and messages, from the customers' side. */

import { EMPTY, found, ok } from '../answers';
import { byCursor } from '../actions/messages';
import { attach } from '../actions/message-builder';
import { createConversation, createMessage, speaker } from '../records';
import { MESSAGE_TYPES, unix, type Conversation, type Message, type State } from '../state';
import { pushedSender, shownAttachment } from '../views/conversation';
import { conversationChanged } from '../webhooks/events';
import type { World } from '../world';
import {
	contactRecord,
	conversationOf,
	conversationsOf,
	identityOf,
	type Identity,
} from './client';
import type { OutsideCall, OutsideHandlers } from './call';

const HIDDEN = 'activity';

const visible = (state: State, conversation: Conversation) =>
	state.messagesOf(conversation).filter((one) => !one.private && one.message_type !== HIDDEN);

function shownMessage(world: World, state: State, message: Message) {
	const conversation = state.conversationById(message.conversation_id);
	const attachments = message.attachments.map((one) => shownAttachment(world, state, one));
	return {
		id: message.id,
		content: message.content,
		message_type: MESSAGE_TYPES.indexOf(message.message_type),
		content_type: message.content_type,
		content_attributes: message.content_attributes,
		created_at: unix(message.created_at),
		conversation_id: conversation?.display_id,
		...(attachments.length > 0 && { attachments }),
		...(message.sender && { sender: pushedSender(world, state, message.sender) }),
	};
}

function shown(world: World, { state, contact }: Identity, conversation: Conversation) {
	return {
		id: conversation.display_id,
		uuid: conversation.uuid,
		inbox_id: conversation.inbox_id,
		contact_last_seen_at: unix(conversation.contact_last_seen_at),
		status: conversation.status,
		agent_last_seen_at: unix(conversation.agent_last_seen_at),
		messages: visible(state, conversation).map((one) => shownMessage(world, state, one)),
		contact: contactRecord(state, contact),
	};
}

function setStatus(
	world: World,
	{ state }: Identity,
	conversation: Conversation,
	status: Conversation['status'],
): void {
	const { status: before } = conversation;
	if (before === status) return;
	conversation.status = status;
	conversationChanged(world, state, conversation, { status: [before, status] });
}

function within(call: OutsideCall) {
	const identity = identityOf(call);
	return { identity, conversation: conversationOf(identity, call) };
}

export const clientConversations: OutsideHandlers = {
	'create-a-conversation': (call) => {
		const identity = identityOf(call);
		const { custom_attributes } = call.body;
		const conversation = createConversation(call.world, identity.state, identity.contactInbox, {
			custom_attributes: { ...(custom_attributes as object | undefined) },
		});
		return ok(shown(call.world, identity, conversation));
	},

	'list-all-contact-conversations': (call) => {
		const identity = identityOf(call);
		return ok(conversationsOf(identity).map((one) => shown(call.world, identity, one)));
	},

	'get-single-conversation': (call) => {
		const { identity, conversation } = within(call);
		return ok(shown(call.world, identity, conversation));
	},

	'resolve-conversation': (call) => {
		const { identity, conversation } = within(call);
		setStatus(call.world, identity, conversation, 'resolved');
		return ok(shown(call.world, identity, conversation));
	},

	/** Any word is taken, and an unknown one means nothing. */
	'toggle-typing-status': (call) => {
		within(call);
		return EMPTY;
	},

	'update-last-seen': (call) => {
		within(call).conversation.contact_last_seen_at = Date.now();
		return EMPTY;
	},

	'create-a-message': (call) => {
		const { world, body } = call;
		const { identity, conversation } = within(call);
		const { state, contact } = identity;
		const id = state.nextId();
		const message = createMessage(world, state, conversation, 'incoming', {
			id,
			content: body.content === undefined ? null : String(body.content),
			sender: speaker('Contact', contact.id),
			attachments: attach({ state }, body, id),
			...(body.echo_id !== undefined && { echo_id: String(body.echo_id) }),
		});
		if (conversation.status === 'resolved') setStatus(world, identity, conversation, 'open');
		return ok(shownMessage(world, state, message));
	},

	'list-all-converation-messages': (call) => {
		const { identity, conversation } = within(call);
		const { before } = call.query;
		const page = byCursor(
			visible(identity.state, conversation),
			before === undefined ? undefined : Number(before),
			undefined,
		);
		return ok(page.map((one) => shownMessage(call.world, identity.state, one)));
	},

	'update-a-message': (call) => {
		const { identity, conversation } = within(call);
		const id = Number(call.path.message_id);
		const message = found(identity.state.messagesOf(conversation).find((one) => one.id === id));
		const { submitted_values } = call.body;
		if (submitted_values !== undefined)
			message.content_attributes = { ...message.content_attributes, submitted_values };
		return ok(shownMessage(call.world, identity.state, message));
	},
};
