import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { clientTypeName } from '../fields/clientTypes';
import { isoOf } from '../fields/lists';
import type { Attachment } from './attachments';
import { attachmentsOf } from './attachments';

/**
 * - incoming: the client wrote
 * - outgoing: the bot, an operator or the API wrote
 * - undelivered: the same, and it did not reach the client
 * - service: the messenger or Salebot put the text there, such as new_chat_member
 * - system: something happened that concerns no client
 * - unknown: the body is not that of a message
 */
export type MessageEvent =
	| 'incoming'
	| 'outgoing'
	| 'undelivered'
	| 'service'
	| 'system'
	| 'unknown';

export type Direction = 'incoming' | 'outgoing';
export type Origin = 'client' | 'bot' | 'operatorOrApi';

/** What the trigger says about a message, beside the body itself. */
export type Message = {
	event: MessageEvent;
	serviceEvent: string | null;
	messageId: Json;
	clientId: Json;
	/** The client's ID in the messenger; Salebot writes `recepient`. */
	platformId: Json;
	clientName: Json;
	clientType: Json;
	messenger: string | null;
	groupId: Json;
	tag: Json;
	text: string | null;
	attachments: Attachment[];
	isInput: boolean | null;
	direction: Direction | null;
	origin: Origin | null;
	blockId: Json;
	delivered: boolean | null;
	errorMessage: Json;
	variables: Json;
	internalId: Json;
	projectId: Json;
	createdAt: string | null;
	clientCreatedAt: string | null;
};

/** The first words of texts that nobody wrote (salebot.md C.3). */
const SERVICE_EVENTS = [
	'new_chat_member',
	'left_chat_member',
	'client_unsubscribed',
	'link_was_pressed',
	'getcourse',
];

/** Reads the body of the project webhook; whatever is missing or odd is null. */
export function readMessage(body: Json, moreServiceEvents: readonly string[] = []): Message {
	const fields = isMap(body) ? body : {};
	const client = isMap(fields.client) ? fields.client : undefined;
	const text = textOf(isMap(body) ? fields.message : body);
	const isInput = flagOf(fields.is_input);
	const delivered = flagOf(fields.delivered);
	const direction = isInput === null ? null : isInput ? 'incoming' : 'outgoing';
	const blockId = orNull(fields.message_id);
	const serviceEvent =
		direction === 'outgoing'
			? null
			: serviceEventIn(text, [...SERVICE_EVENTS, ...moreServiceEvents]);
	return {
		event: eventOf(fields, { client, direction, delivered, serviceEvent }),
		serviceEvent,
		messageId: orNull(fields.id),
		clientId: orNull(client?.id),
		platformId: orNull(client?.recepient ?? client?.recipient),
		clientName: orNull(client?.name),
		clientType: orNull(client?.client_type),
		messenger: messengerOf(client?.client_type),
		groupId: orNull(client?.group),
		tag: orNull(client?.tag),
		text,
		attachments: attachmentsOf(fields.attachments),
		isInput,
		direction,
		origin: originOf(direction, blockId),
		blockId,
		delivered,
		errorMessage: orNull(fields.error_message),
		variables: orNull(client?.variables),
		internalId: orNull(fields.internal_id),
		projectId: orNull(fields.project_id),
		createdAt: timeOf(fields.created_at),
		clientCreatedAt: timeOf(client?.created_at),
	};
}

interface Known {
	client: JsonMap | undefined;
	direction: Direction | null;
	delivered: boolean | null;
	serviceEvent: string | null;
}

function eventOf(fields: JsonMap, { client, direction, delivered, serviceEvent }: Known) {
	if (serviceEvent !== null) return 'service';
	const isMessage = client !== undefined || direction !== null || 'message' in fields;
	if (!isMessage) return 'unknown';
	if (client === undefined) return 'system';
	if (direction === null) return 'unknown';
	return direction === 'outgoing' && delivered === false ? 'undelivered' : direction;
}

/** What a block sends bears the block's number; what people and the API send does not. */
function originOf(direction: Direction | null, blockId: Json): Origin | null {
	if (direction === null) return null;
	if (direction === 'incoming') return 'client';
	return blockId === null || blockId === '' ? 'operatorOrApi' : 'bot';
}

/** The service event that a text is, or begins with: "link_was_pressed https://…". */
function serviceEventIn(text: string | null, names: readonly string[]): string | null {
	const said = text?.trim() ?? '';
	return names.find((name) => said === name || said.startsWith(`${name} `)) ?? null;
}

function messengerOf(type: Json | undefined): string | null {
	const known = typeof type === 'number' || (typeof type === 'string' && type.trim() !== '');
	return (known && clientTypeName(type)) || null;
}

/** 1 and 0, also where they come as text or as true and false. */
function flagOf(value: Json | undefined): boolean | null {
	const text = String(value ?? '').toLowerCase();
	if (text === '1' || text === 'true') return true;
	return text === '0' || text === 'false' ? false : null;
}

function textOf(value: Json | undefined): string | null {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The furthest that a date reaches, in seconds. */
const LAST_SECOND = 8.64e12;

function timeOf(value: Json | undefined): string | null {
	return Math.abs(Number(value)) <= LAST_SECOND ? (isoOf(value) ?? null) : null;
}

function orNull(value: Json | undefined): Json {
	return value ?? null;
}
