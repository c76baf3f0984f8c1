/** Messages: reading by cursors, sending, changing. */

import { forbidden, found, ok, unprocessable } from '../answers';
import { createMessage } from '../records';
import { iso, type Message, type MessageStatus } from '../state';
import { contactOf, shownMessage } from '../views/conversation';
import { isApi, isBaileys, isWhatsapp } from '../views/inbox';
import { pushedContact, pushedUser } from '../views/people';
import { messageUpdated, providerEvent } from '../webhooks/events';
import type { Call, Handlers } from '../world';
import { conversationOf } from './conversations';
import { buildMessage, LONGEST } from './message-builder';

const LATEST = 20;
const MOST_AFTER = 100;
const MOST_BETWEEN = 1000;

function messageOf(call: Call): Message {
	const conversation = conversationOf(call);
	const id = Number(call.path.message_id);
	return found(call.state.messagesOf(conversation).find((one) => one.id === id));
}

const shown = ({ world, state }: Call, message: Message) => ok(shownMessage(world, state, message));

/** Always oldest first. Between two ids the first one is included. */
export function byCursor(
	unordered: Message[],
	before: number | undefined,
	after: number | undefined,
) {
	// By time; of those that were written at once the IDs may be in another order.
	const messages = [...unordered].sort((a, b) => a.created_at - b.created_at);
	if (before !== undefined && after !== undefined)
		return messages.filter(({ id }) => id >= after && id < before).slice(0, MOST_BETWEEN);
	if (before !== undefined) return messages.filter(({ id }) => id < before).slice(-LATEST);
	if (after !== undefined) return messages.filter(({ id }) => id > after).slice(0, MOST_AFTER);
	return messages.slice(-LATEST);
}

/** Read does not go back to delivered. */
function setStatus(call: Call, message: Message, status: MessageStatus, error?: unknown) {
	if (message.status === 'read' && status === 'delivered') return;
	message.status = status;
	const kept = { ...message.content_attributes };
	delete kept.external_error;
	if (status === 'failed' && error !== undefined) kept.external_error = error;
	message.content_attributes = kept;
	messageUpdated(call.world, call.state, message);
}

/** WhatsApp sends templates by their name; one that it does not know fails after the answer. */
function sendTemplate(call: Call, message: Message) {
	const { world, state } = call;
	const template = message.additional_attributes.template_params as { name?: string } | undefined;
	const inbox = state.inboxes.get(message.inbox_id);
	if (!template || !inbox || !isWhatsapp(inbox)) return;
	const known = (inbox.channel.message_templates ?? []) as Array<{ name: string }>;
	if (known.some(({ name }) => name === template.name)) return;
	world.later(() =>
		setStatus(call, message, 'failed', 'Template not found or invalid template name'),
	);
}

/** WhatsApp takes no reaction to nothing: the job fails and is tried again, each time over a new connection. */
function sendReaction({ world, state }: Call, message: Message) {
	const { is_reaction, in_reply_to } = message.content_attributes;
	const inbox = state.inboxes.get(message.inbox_id);
	const isToNothing = is_reaction === true && (in_reply_to ?? null) === null;
	if (!isToNothing || !inbox || !isBaileys(inbox)) return;
	const tryAgain = (tries: number) => {
		if (tries === 0) return;
		world.later(() => {
			state.reconnections += 1;
			for (const connection of ['close', 'open'])
				providerEvent(world, state, inbox, 'connection.update', { connection });
			tryAgain(tries - 1);
		});
	};
	tryAgain(world.settings.reactionTries);
}

export const messages: Handlers = {
	'list-all-messages': (call) => {
		const { world, state, query } = call;
		const conversation = conversationOf(call);
		const cursor = (name: string) => (query[name] === undefined ? undefined : Number(query[name]));
		const all = state
			.messagesOf(conversation)
			.filter(
				(one) =>
					!query.filter_internal_messages || !(one.private || one.message_type === 'activity'),
			);
		const assignee = world.users.get(conversation.assignee_id ?? 0);
		return ok({
			meta: {
				labels: conversation.labels,
				additional_attributes: conversation.additional_attributes,
				contact: pushedContact(world, contactOf(state, conversation)),
				...(assignee && { assignee: pushedUser(assignee) }),
				agent_last_seen_at: iso(conversation.agent_last_seen_at),
				assignee_last_seen_at: iso(conversation.assignee_last_seen_at),
			},
			payload: byCursor(all, cursor('before'), cursor('after')).map((one) =>
				shownMessage(world, state, one),
			),
		});
	},

	'create-a-new-message-in-a-conversation': (call) => {
		const { world, state, body } = call;
		const conversation = conversationOf(call);
		const built = buildMessage(call, conversation, body);
		const message = createMessage(world, state, conversation, ...built);
		sendTemplate(call, message);
		sendReaction(call, message);
		// Only here: nothing else gives it back.
		const { echo_id } = body;
		return ok({
			...shownMessage(world, state, message),
			...(echo_id !== undefined && { echo_id: String(echo_id) }),
		});
	},

	/** The message stays, without what it said. */
	'delete-a-message': (call) => {
		const message = messageOf(call);
		message.content = 'This message was deleted';
		message.content_type = 'text';
		message.content_attributes = { deleted: true };
		message.attachments = [];
		messageUpdated(call.world, call.state, message);
		return shown(call, message);
	},

	'update-message-status': (call) => {
		const inbox = call.state.inboxes.get(conversationOf(call).inbox_id);
		if (!inbox || !isApi(inbox))
			throw forbidden('Message status update is only allowed for API inboxes');
		const message = messageOf(call);
		const { status, external_error } = call.body;
		setStatus(call, message, status as MessageStatus, external_error);
		return shown(call, message);
	},

	'retry-a-message': (call) => {
		const message = messageOf(call);
		const isOurs = message.message_type === 'outgoing' || message.message_type === 'template';
		if (message.status !== 'failed' || !isOurs) return { status: 422 };
		message.content_attributes = {};
		message.source_id = null;
		setStatus(call, message, 'sent');
		return shown(call, message);
	},

	/** Without the integration nothing is translated. */
	'translate-a-message': (call) => {
		messageOf(call);
		return ok({ content: null });
	},

	'edit-a-message': (call) => {
		const message = messageOf(call);
		const content = String(call.body.content ?? '');
		if (!content) throw unprocessable('Content is required');
		if (content.length > LONGEST) throw unprocessable('Content exceeds maximum length');
		if (message.message_type !== 'outgoing')
			throw forbidden('Only outgoing messages can be edited');
		const { is_edited, previous_content } = message.content_attributes;
		message.content_attributes = {
			...message.content_attributes,
			is_edited: true,
			previous_content: is_edited ? previous_content : message.content,
		};
		message.content = content;
		messageUpdated(call.world, call.state, message);
		return shown(call, message);
	},
};
