import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { NotUnderstood } from '../../shared/webhook/body';
import type { Scalar } from '../../shared/webhook/scalars';
import { flagOf, isoOfSeconds, scalarOf, textOf } from '../../shared/webhook/scalars';
import { clientTypeName } from '../fields/clientTypes';
import type { Attachment } from './attachments';
import { attachmentsOf } from './attachments';
import type { Person } from './person';
import { clientIn, personIn } from './person';

/**
 * - incoming: the client wrote
 * - outgoing: the bot, an operator or the API wrote
 * - undelivered: the same, and it did not reach the client
 * - service: the messenger or Salebot put the text there, such as new_chat_member
 * - system: something happened that concerns no client
 * - unknown: the body is not that of a message
 */
type MessageEvent = 'incoming' | 'outgoing' | 'undelivered' | 'service' | 'system' | 'unknown';

type Direction = 'incoming' | 'outgoing';
type Origin = 'client' | 'bot' | 'operatorOrApi';

/** What the trigger says about a message, beside the body itself. */
export type Message = Person & {
	event: MessageEvent;
	serviceEvent: string | null;
	messageId: Scalar;
	clientName: Scalar;
	clientType: Scalar;
	messenger: string | null;
	groupId: Scalar;
	tag: Scalar;
	text: string | null;
	attachments: Attachment[];
	isInput: boolean | null;
	direction: Direction | null;
	origin: Origin | null;
	blockId: Scalar;
	delivered: boolean | null;
	errorMessage: Scalar;
	variables: Json;
	internalId: Scalar;
	projectId: Scalar;
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

/**
 * Reads the body of the project webhook; whatever is missing or odd is null. Throws NotUnderstood
 * where there is no telling who wrote.
 */
export function readMessage(body: Json, moreServiceEvents: readonly string[] = []): Message {
	const fields = isMap(body) ? body : {};
	const client = clientIn(body);
	const text = textOf(isMap(body) ? fields.message : body);
	const isInput = directionFlag(fields.is_input);
	const delivered = flagOf(fields.delivered);
	const direction = isInput === null ? null : isInput ? 'incoming' : 'outgoing';
	const blockId = scalarOf(fields.message_id);
	const serviceEvent =
		direction === 'outgoing'
			? null
			: serviceEventIn(text, [...SERVICE_EVENTS, ...moreServiceEvents]);
	return {
		event: eventOf(fields, { client, direction, delivered, serviceEvent }),
		serviceEvent,
		messageId: scalarOf(fields.id),
		...personIn(body),
		clientName: scalarOf(client?.name),
		clientType: scalarOf(client?.client_type),
		messenger: messengerOf(scalarOf(client?.client_type)),
		groupId: scalarOf(client?.group),
		tag: scalarOf(client?.tag),
		text,
		attachments: attachmentsOf(fields.attachments),
		isInput,
		direction,
		origin: originOf(direction, blockId),
		blockId,
		delivered,
		errorMessage: scalarOf(fields.error_message),
		variables: client?.variables ?? null,
		internalId: scalarOf(fields.internal_id),
		projectId: scalarOf(fields.project_id),
		createdAt: isoOfSeconds(fields.created_at),
		clientCreatedAt: isoOfSeconds(client?.created_at),
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
function originOf(direction: Direction | null, blockId: Scalar): Origin | null {
	if (direction === null) return null;
	if (direction === 'incoming') return 'client';
	return blockId === null || blockId === '' ? 'operatorOrApi' : 'bot';
}

/** The service event that a text is, or begins with: "link_was_pressed https://…". */
function serviceEventIn(text: string | null, names: readonly string[]): string | null {
	const said = text?.trim() ?? '';
	return names.find((name) => said === name || said.startsWith(`${name} `)) ?? null;
}

function messengerOf(type: Scalar): string | null {
	const known = typeof type === 'number' || (typeof type === 'string' && type.trim() !== '');
	return (known && clientTypeName(type)) || null;
}

/** What it says decides whether a workflow answers itself, so it is not passed over. */
function directionFlag(value: Json | undefined): boolean | null {
	if (typeof value === 'object' && value !== null) {
		throw new NotUnderstood('is_input is neither 1 nor 0');
	}
	return flagOf(value);
}
