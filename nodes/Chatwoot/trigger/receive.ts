import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Refusal } from '../../shared/webhook/answer';
import { answerThen, drop, refuse, start } from '../../shared/webhook/answer';
import { NotUnderstood } from '../../shared/webhook/body';
import type { Call, Receiver } from '../../shared/webhook/receive';
import { mapOf } from '../../shared/webhook/scalars';
import { eventIdOf } from '../../shared/webhook/signature';
import { additionsOf, complete } from './complete';
import type { ChatwootEvent } from './event';
import { jidsIn, readEvent } from './event';
import { passes } from './filters';
import { narrowing } from './properties';
import { collectionOf } from '../../shared/webhook/settings';
import { accountOf, eventsOf, isManual } from './settings';
import { refusalOf } from './signature';
import { withoutSecrets } from '../answers/secrets';

/** Calls of Chatwoot, which waits five seconds and never sends one again. */
export const receiver: Receiver = { refusal: refusalOf, narrowing, take, turnAway };

/**
 * Where a person has entered the address, a refusal does harm: Chatwoot marks an API inbox's message
 * as failed, tells of that, and so calls for ever; an agent bot's conversation it opens. So the
 * caller is told that all is well, and the log what is not.
 */
function turnAway(context: IWebhookFunctions, status: Refusal, words: string) {
	if (!isManual(context)) return refuse(context, status, words);
	context.logger.warn(`"${context.getNode().name}" has dropped a call: ${words}`);
	return drop();
}

async function take({ context, raw, header }: Call, body: Json): Promise<IWebhookResponseData> {
	const clean = withoutSecrets(body);
	if (!isMap(clean) || !isEvent(clean)) throw new NotUnderstood('This is no event of Chatwoot');
	const event = withAccount(readEvent(clean), context);
	const wishes = {
		events: eventsOf(context),
		filters: collectionOf(context, 'filters'),
		ownUserId: context.getWorkflowStaticData('node').userId,
	};
	if (!passes(event, jidsIn(clean), wishes)) return drop();

	const deliveryId = header('x-chatwoot-delivery')?.trim() || null;
	const eventId = idOf(event, clean, raw, deliveryId);
	const item = { json: { eventId, deliveryId, ...event, body: clean } };
	const additions = additionsOf(context, event);
	if (!Object.values(additions).includes(true)) return start(item);
	return await answerThen(
		context,
		item,
		async () => await complete(context, item, event, additions),
	);
}

/**
 * The fork tells the account of a conversation in its last message alone, and a new conversation has
 * none: it is the account in which the webhook was made.
 */
function withAccount(event: ChatwootEvent, context: IWebhookFunctions): ChatwootEvent {
	if (event.accountId !== null) return event;
	const accountId = context.getWorkflowStaticData('node').accountId ?? accountOf(context);
	const isKnown = typeof accountId === 'string' && /^\d+$/.test(accountId);
	return isKnown ? { ...event, accountId: Number(accountId) } : event;
}

/** It is named, and of a message it is known who wrote it. */
function isEvent({ event, message_type: type }: JsonMap): boolean {
	if (typeof event !== 'string') return false;
	return !event.startsWith('message_') || typeof type === 'string';
}

/**
 * The same for every try of a delivery. A message is made once and answered once in the same words,
 * however often that is told: every later update of an answered message tells the answer again.
 */
function idOf(event: ChatwootEvent, body: JsonMap, raw: Buffer, deliveryId: string | null): string {
	const { event: name, accountId, messageId, isAnswer } = event;
	if (isAnswer && messageId !== null) {
		const { submitted_values: values = null, submitted_email: email = null } = mapOf(
			body.content_attributes,
		);
		const said = JSON.stringify([values, email]);
		return eventIdOf('answer', String(accountId), String(messageId), said);
	}
	if (deliveryId !== null) return deliveryId;
	const isOnce = ['message_created', 'message_incoming', 'message_outgoing'].includes(name);
	return isOnce && messageId !== null
		? eventIdOf(name, String(accountId), String(messageId))
		: eventIdOf(name, raw);
}
