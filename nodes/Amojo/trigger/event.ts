import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Scalar } from '../../shared/webhook/scalars';
import { isoOfMilliseconds, isoOfSeconds, mapOf, scalarOf } from '../../shared/webhook/scalars';

/**
 * - message: a user or bot of amoCRM wrote to the client
 * - comment: the same, under a post
 * - typing: a user is typing
 * - reaction: a user reacted to a message, or took it back
 * - v1: a message in the deprecated shape
 * - unknown: none of these
 */
type EventKind = 'message' | 'comment' | 'typing' | 'reaction' | 'v1' | 'unknown';

/** What the trigger says about a webhook, beside the body itself. Whatever is missing is null. */
export type ChatEvent = {
	event: EventKind;
	accountId: Scalar;
	scopeId: string | null;
	/** The chat on your side; null where a user of amoCRM wrote first. */
	conversationId: Scalar;
	conversationRefId: Scalar;
	/** The client on your side and in amojo. */
	receiverId: Scalar;
	receiverRefId: Scalar;
	receiverName: Scalar;
	receiverPhone: Scalar;
	receiverEmail: Scalar;
	/** The user or bot of amoCRM. */
	senderRefId: Scalar;
	senderName: Scalar;
	/** In amojo: what Delivery Status and Reaction want. */
	messageId: Scalar;
	messageType: Scalar;
	text: Scalar;
	media: Scalar;
	thumbnail: Scalar;
	fileName: Scalar;
	fileSize: Scalar;
	mediaGroupId: Scalar;
	markup: Json;
	template: Json;
	replyTo: Json;
	forwards: Json;
	post: Json;
	sourceExternalId: Scalar;
	reaction: Scalar;
	emoji: Scalar;
	sentAt: string | null;
	/** A user of amoCRM began this chat: it has no ID on your side yet. */
	writeFirst: boolean;
	/** What Send Incoming wants for the client's answer. */
	answer: JsonMap;
};

const NOTHING: ChatEvent = {
	event: 'unknown',
	accountId: null,
	scopeId: null,
	conversationId: null,
	conversationRefId: null,
	receiverId: null,
	receiverRefId: null,
	receiverName: null,
	receiverPhone: null,
	receiverEmail: null,
	senderRefId: null,
	senderName: null,
	messageId: null,
	messageType: null,
	text: null,
	media: null,
	thumbnail: null,
	fileName: null,
	fileSize: null,
	mediaGroupId: null,
	markup: null,
	template: null,
	replyTo: null,
	forwards: null,
	post: null,
	sourceExternalId: null,
	reaction: null,
	emoji: null,
	sentAt: null,
	writeFirst: false,
	answer: {},
};

/** Reads any webhook of amojo (amojo.md 3). Never throws. */
export function readEvent(body: Json, scope: string | null): ChatEvent {
	const fields = isMap(body) ? body : {};
	const action = mapOf(fields.action);
	const base = { ...NOTHING, accountId: given(fields.account_id), scopeId: scope };
	if (isInChat(fields.message)) return ofMessage(base, fields.message);
	if (isInChat(action.typing)) return ofTyping(base, action.typing, fields.time);
	if (isInChat(action.reaction)) return ofReaction(base, action.reaction, fields.time);
	return 'receiver' in fields && 'conversation_id' in fields ? ofV1(base, fields) : base;
}

/** Every event but those of v1 names its chat or its message; what does not is something else. */
function isInChat(value: Json | undefined): value is JsonMap {
	return isMap(value) && (isMap(value.conversation) || isMap(value.message));
}

function ofMessage(base: ChatEvent, message: JsonMap): ChatEvent {
	const content = mapOf(message.message);
	const conversation = mapOf(message.conversation);
	const receiver = mapOf(message.receiver);
	const sender = mapOf(message.sender);
	const conversationId = given(conversation.client_id);
	const people = {
		conversationId,
		conversationRefId: given(conversation.id),
		receiverId: given(receiver.client_id),
		receiverRefId: given(receiver.id),
	};
	const writeFirst = conversationId === null;
	return {
		...base,
		...people,
		...contentOf(content),
		event: isMap(content.post) ? 'comment' : 'message',
		receiverName: given(receiver.name),
		receiverPhone: given(receiver.phone),
		receiverEmail: given(receiver.email),
		senderRefId: given(sender.id),
		senderName: given(sender.name),
		messageId: given(content.id),
		messageType: given(content.type),
		mediaGroupId: given(content.media_group_id),
		markup: whole(content.markup),
		template: whole(content.template),
		replyTo: whole(content.reply_to),
		forwards: whole(content.forwards),
		post: whole(content.post),
		sourceExternalId: given(mapOf(message.source).external_id),
		sentAt: timeOf(message.msec_timestamp, message.timestamp),
		writeFirst,
		// Both sides' IDs link the chat on the first answer; later ones need only yours.
		answer: {
			conversationId,
			senderId: people.receiverId,
			...(writeFirst && {
				conversationRefId: people.conversationRefId,
				senderRefId: people.receiverRefId,
			}),
		},
	};
}

const contentOf = (content: JsonMap) => ({
	text: scalarOf(content.text),
	media: given(content.media),
	thumbnail: given(content.thumbnail),
	fileName: given(content.file_name),
	fileSize: scalarOf(content.file_size),
});

function ofTyping(base: ChatEvent, typing: JsonMap, time: Json | undefined): ChatEvent {
	return {
		...base,
		...conversationOf(typing),
		event: 'typing',
		senderRefId: given(mapOf(typing.user).id),
		sentAt: timeOf(undefined, time),
	};
}

/** The document's table and its sample differ: the message is an object, an ID, or both. */
function ofReaction(base: ChatEvent, reaction: JsonMap, time: Json | undefined): ChatEvent {
	const message = mapOf(reaction.message);
	return {
		...base,
		...conversationOf(reaction),
		event: 'reaction',
		senderRefId: given(mapOf(reaction.user).id),
		messageId: given(reaction.msgid) ?? given(message.id),
		reaction: given(reaction.type),
		emoji: given(reaction.emoji),
		sentAt: timeOf(undefined, time),
	};
}

function conversationOf({ conversation }: JsonMap) {
	const { id, client_id: clientId } = mapOf(conversation);
	return { conversationId: given(clientId), conversationRefId: given(id) };
}

function ofV1(base: ChatEvent, fields: JsonMap): ChatEvent {
	return {
		...base,
		...contentOf(fields),
		event: 'v1',
		conversationId: given(fields.conversation_id),
		receiverId: given(fields.receiver),
		messageType: given(fields.type),
		sentAt: timeOf(fields.msec_timestamp, undefined),
		answer: {
			conversationId: given(fields.conversation_id),
			senderId: given(fields.receiver),
		},
	};
}

/** Empty texts stand for nothing in these webhooks. */
function given(value: Json | undefined): Scalar {
	return value === '' ? null : scalarOf(value);
}

/** What may have parts of its own. */
function whole(value: Json | undefined): Json {
	return value === undefined || value === '' ? null : value;
}

function timeOf(milliseconds: Json | undefined, seconds: Json | undefined): string | null {
	return isoOfMilliseconds(milliseconds) ?? isoOfSeconds(seconds);
}
