import { InputError } from '../../../shared/vocabulary/errors';
import { textId } from '../../../shared/vocabulary/ids';
import { custom, holding } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asJson } from '../../../shared/vocabulary/read';
import type { Draft, Place } from '../../../shared/vocabulary/types';
import { checkSource } from '../../fields/source';

/** What a quoted message may hold (amojo.md 1.4); its ID alone is enough. */
const EMBEDDED = [
	'id',
	'msgid',
	'type',
	'text',
	'timestamp',
	'msec_timestamp',
	'sender.id',
	'sender.ref_id',
	'sender.name',
	'media',
	'file_name',
	'file_size',
	'media_duration',
	'location.lon',
	'location.lat',
	'contact.name',
	'contact.phone',
] as const;

/** A message as JSON, or just its ID in amojo. */
function readMessage(raw: unknown, place: Place): JsonMap {
	const bare = typeof raw === 'string' && !/^\s*[[{]/.test(raw);
	const value: Json = bare ? raw.trim() : asJson(raw, place);
	const list = Array.isArray(value) ? value : [value];
	const [first] = list;
	const message = typeof first === 'string' ? { id: first } : first;
	if (list.length !== 1 || !isMap(message)) {
		throw new InputError(
			`'${place.label}' must be one message`,
			'Give its ID in amojo, or a JSON object with "id" or "msgid".',
		);
	}
	if (message.id !== undefined || message.msgid !== undefined) return message;
	const missing = ['type', 'timestamp', 'msec_timestamp', 'sender'].filter(
		(name) => message[name] === undefined,
	);
	if (missing.length === 0) return message;
	throw new InputError(
		`'${place.label}' lacks ${missing.join(', ')}`,
		'Without "id" or "msgid", amojo needs "type", "timestamp", "msec_timestamp" and "sender".',
	);
}

/** Answering and forwarding, for a collection. */
export const quoteFields = [
	holding(
		EMBEDDED,
		custom(
			'replyToMessage',
			{
				displayName: 'Reply To Message',
				description:
					'The message of the same chat that is answered: its ID in amojo, or a JSON object with its ID or all that it holds',
				wire: 'body:payload.reply_to.message',
			},
			{ type: 'json', default: '' },
			readMessage,
		),
	),
	textId('replyToMsgid', {
		displayName: 'Reply To Message ID',
		placeholder: 'e.g. message-17',
		description: 'The message of the same chat that is answered, by the ID you gave it',
	}),
	holding(
		EMBEDDED,
		custom(
			'forwardsMessages',
			{
				displayName: 'Forwarded Message',
				description:
					'The message that is forwarded, at most one: its ID in amojo, or a JSON object with its ID or all that it holds',
				wire: 'body:payload.forwards.messages',
			},
			{ type: 'json', default: '' },
			(raw, place): Json[] => [readMessage(raw, place)],
		),
	),
	textId('forwardsConversationId', {
		displayName: 'Forwarded From Chat ID',
		placeholder: 'e.g. chat-8e3e7640',
		description: 'The chat the forwarded message comes from, by your ID',
		wire: 'body:payload.forwards.conversation_id',
	}),
	textId('forwardsConversationRefId', {
		displayName: 'Forwarded From Chat ID in Amojo',
		placeholder: 'e.g. 8e4d4baa-9e6c-4a88-838a-5f62be227bdc',
		description: 'The chat the forwarded message comes from, by its ID in amojo',
		wire: 'body:payload.forwards.conversation_ref_id',
	}),
] as const;

interface Quotes {
	replyToMessage?: JsonMap;
	replyToMsgid?: string;
	forwardsMessages?: Json[];
	forwardsConversationId?: string;
	forwardsConversationRefId?: string;
	sourceExternalId?: string;
}

export function checkQuotes(params: Quotes): void {
	const { replyToMessage, replyToMsgid, forwardsMessages } = params;
	if (replyToMessage !== undefined && replyToMsgid !== undefined) {
		throw new InputError(
			"Both 'Reply To Message' and 'Reply To Message ID' are given",
			'A message answers one other. Remove one of them.',
		);
	}
	const origin = params.forwardsConversationId ?? params.forwardsConversationRefId;
	if (origin !== undefined && forwardsMessages === undefined) {
		throw new InputError("'Forwarded Message' is missing", 'Name the message that is forwarded.');
	}
	checkSource(params);
}

export function setReply({ replyToMsgid }: Quotes, { body }: Draft): void {
	if (replyToMsgid === undefined) return;
	body.payload = { ...Object(body.payload), reply_to: { message: { msgid: replyToMsgid } } };
}
