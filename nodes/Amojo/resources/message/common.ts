import { randomUUID } from 'node:crypto';
import { InputError } from '../../../shared/vocabulary/errors';
import { flag } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Draft, Surroundings } from '../../../shared/vocabulary/types';
import { accountId, botOf, extraFields } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import { contentDetails } from '../../fields/content';
import { timeFields } from './moment';
import { sourceField } from '../../fields/source';
import { quoteFields } from './quote';

export const SCOPE_PATH = '/v2/origin/custom/{scope_id}';

export const conversationId = textId('conversationId', {
	displayName: 'Chat ID',
	description: 'The chat on your side. With a new one amojo makes a new chat.',
	placeholder: 'e.g. chat-8e3e7640',
	wire: 'body:payload.conversation_id',
});

const conversationRefId = textId('conversationRefId', {
	displayName: 'Chat ID in Amojo',
	description:
		"The chat's own ID in amojo. Give it together with 'Chat ID' in the first message after a user of amoCRM wrote first: it links the two.",
	placeholder: 'e.g. 6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
	wire: 'body:payload.conversation_ref_id',
});

export const msgid = textId('msgid', {
	displayName: 'Message ID',
	description:
		'The message on your side. amojo takes each ID once, so the same one is never sent twice. Default: a random one.',
	placeholder: 'e.g. msg-5f283618af2c8',
	wire: 'body:payload.msgid',
});

const silent = flag('silent', {
	displayName: 'Silent',
	description: 'Whether to make no unsorted lead and no notification of it',
	wire: 'body:payload.silent',
});

/** What every new message may carry besides its content and people. */
export const messageDetails = [
	accountId,
	conversationRefId,
	msgid,
	silent,
	...timeFields,
	sourceField('body:payload.source.external_id'),
	...contentDetails,
	...quoteFields,
	extraFields,
] as const;

/** What an edited message may carry besides its content. */
export const editDetails = [
	accountId,
	conversationRefId,
	...timeFields,
	...contentDetails,
	extraFields,
] as const;

export interface Chat {
	conversationId?: string;
	conversationRefId?: string;
}

export function checkChat(params: Chat): void {
	if (params.conversationId !== undefined || params.conversationRefId !== undefined) return;
	throw new InputError("'Chat ID' is empty", "Fill in 'Chat ID' or 'Chat ID in Amojo'.");
}

export const event =
	(type: 'new_message' | 'edit_message') =>
	(_: unknown, { body }: Draft): void => {
		body.event_type = type;
	};

export function setMsgid(_: unknown, { body }: Draft): void {
	const payload = Object(body.payload);
	body.payload = { ...payload, msgid: payload.msgid ?? randomUUID() };
}

interface Author {
	senderId?: string;
	senderName?: string;
	senderRefId?: string;
}

/** The author of an outgoing message: a user of amoCRM, or else the channel's bot under any name. */
export function setAuthor(params: Author, { body }: Draft, { settings }: Surroundings): void {
	const payload = Object(body.payload);
	const author = authorOf(params, settings);
	body.payload = { ...payload, sender: { ...payload.sender, ...author } };
}

export function authorOf(
	{ senderId, senderName = 'Bot', senderRefId }: Author,
	settings: Surroundings['settings'],
) {
	const refId = senderRefId ?? botOf(settings);
	if (refId === '') {
		throw new InputError(
			'The author has no ID in amojo',
			"Fill in 'Sender ID in Amojo' with the amojo_id of a user (Account: Get Users of amoCRM), or 'Bot ID' in the credential for authors without an account.",
		);
	}
	// Made of the name, because another ID each time would make another participant.
	const id = senderId ?? (senderRefId === undefined ? `bot:${senderName}` : senderRefId);
	return { id, name: senderName, ref_id: refId };
}

/**
 * The answer with what its IDs are: amojo's `msgid` is not the one that was sent, and its chat is
 * `chat_id`, which the history, links and delivery statuses want.
 */
export function sentMessage(body: Json, { conversationId: own }: Chat = {}) {
	const held = isMap(body) ? body.new_message : undefined;
	if (!isMap(held)) return isMap(body) ? body : { success: true };
	const { msgid: messageId, ref_id: msgid, ...rest } = held;
	const { conversation_id: chat } = rest;
	return {
		...rest,
		id: messageId ?? null,
		...(msgid !== undefined && { msgid }),
		...(chat !== undefined && chat !== own && { chat_id: chat }),
	};
}
