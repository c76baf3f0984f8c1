import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';

/**
 * - message: a user or bot of amoCRM wrote to the client
 * - comment: the same, under a post
 * - typing: a user is typing
 * - reaction: a user reacted to a message, or took it back
 * - v1: a message in the deprecated shape
 * - unknown: none of these
 */
export type EventKind = 'message' | 'comment' | 'typing' | 'reaction' | 'v1' | 'unknown';

/** What the trigger says about a webhook, beside the body itself. Whatever is missing is null. */
export type ChatEvent = {
	event: EventKind;
	accountId: Json;
	scopeId: string | null;
	/** The chat on your side; null where a user of amoCRM wrote first. */
	conversationId: Json;
	conversationRefId: Json;
	/** The client on your side and in amojo. */
	receiverId: Json;
	receiverRefId: Json;
	receiverName: Json;
	receiverPhone: Json;
	receiverEmail: Json;
	/** The user or bot of amoCRM. */
	senderRefId: Json;
	senderName: Json;
	/** In amojo: what Delivery Status and Reaction want. */
	messageId: Json;
	messageType: Json;
	text: Json;
	media: Json;
	thumbnail: Json;
	fileName: Json;
	fileSize: Json;
	mediaGroupId: Json;
	markup: Json;
	template: Json;
	replyTo: Json;
	forwards: Json;
	post: Json;
	sourceExternalId: Json;
	reaction: Json;
	emoji: Json;
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
	const action = mapIn(fields.action);
	const base = { ...NOTHING, accountId: given(fields.account_id), scopeId: scope };
	if (isMap(fields.message)) return ofMessage(base, fields.message);
	if (isMap(action.typing)) return ofTyping(base, action.typing, fields.time);
	if (isMap(action.reaction)) return ofReaction(base, action.reaction, fields.time);
	return 'receiver' in fields && 'conversation_id' in fields ? ofV1(base, fields) : base;
}

function ofMessage(base: ChatEvent, message: JsonMap): ChatEvent {
	const content = mapIn(message.message);
	const conversation = mapIn(message.conversation);
	const receiver = mapIn(message.receiver);
	const sender = mapIn(message.sender);
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
		markup: given(content.markup),
		template: given(content.template),
		replyTo: given(content.reply_to),
		forwards: given(content.forwards),
		post: given(content.post),
		sourceExternalId: given(mapIn(message.source).external_id),
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
	text: content.text ?? null,
	media: given(content.media),
	thumbnail: given(content.thumbnail),
	fileName: given(content.file_name),
	fileSize: content.file_size ?? null,
});

function ofTyping(base: ChatEvent, typing: JsonMap, time: Json | undefined): ChatEvent {
	return {
		...base,
		...conversationOf(typing),
		event: 'typing',
		senderRefId: given(mapIn(typing.user).id),
		sentAt: timeOf(undefined, time),
	};
}

/** The document's table and its sample differ: the message is an object, an ID, or both. */
function ofReaction(base: ChatEvent, reaction: JsonMap, time: Json | undefined): ChatEvent {
	const message = mapIn(reaction.message);
	return {
		...base,
		...conversationOf(reaction),
		event: 'reaction',
		senderRefId: given(mapIn(reaction.user).id),
		messageId: given(reaction.msgid) ?? given(message.id),
		reaction: given(reaction.type),
		emoji: given(reaction.emoji),
		sentAt: timeOf(undefined, time),
	};
}

function conversationOf({ conversation }: JsonMap) {
	const { id, client_id: clientId } = mapIn(conversation);
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

function mapIn(value: Json | undefined): JsonMap {
	return isMap(value) ? value : {};
}

/** Empty texts stand for nothing in these webhooks. */
function given(value: Json | undefined): Json {
	return value === undefined || value === '' ? null : value;
}

function timeOf(milliseconds: Json | undefined, seconds: Json | undefined): string | null {
	const moment = Number(milliseconds ?? Number(seconds ?? Number.NaN) * 1000);
	return Math.abs(moment) <= 8.64e15 ? new Date(moment).toISOString() : null;
}
