import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { answerThen, drop, refuse, start } from '../../shared/webhook/answer';
import { NotUnderstood } from '../../shared/webhook/body';
import type { Call, Receiver } from '../../shared/webhook/receive';
import { eventIdOf } from '../../shared/webhook/signature';
import { additionsOf, complete } from './complete';
import type { ChatwootEvent } from './event';
import { jidsIn, readEvent } from './event';
import { passes } from './filters';
import { collectionOf, eventsOf, isManual } from './settings';
import { refusalOf } from './signature';
import { withoutSecrets } from '../answers/secrets';

/** Calls of Chatwoot, which waits five seconds and never sends one again. */
export const receiver: Receiver = { refusal: refusalOf, take, turnAway };

/**
 * Where a person has entered the address, a refusal does harm: Chatwoot marks an API inbox's message
 * as failed, tells of that, and so calls for ever; an agent bot's conversation it opens. So the
 * caller is told that all is well, and the log what is not.
 */
function turnAway(context: IWebhookFunctions, status: 400 | 401, words: string) {
	if (!isManual(context)) return refuse(context, status, words);
	context.logger.warn(`"${context.getNode().name}" has dropped a call: ${words}`);
	return drop();
}

async function take({ context, raw, header }: Call, body: Json): Promise<IWebhookResponseData> {
	const clean = withoutSecrets(body);
	if (!isMap(clean) || !isEvent(clean)) throw new NotUnderstood('This is no event of Chatwoot');
	const event = readEvent(clean);
	const wishes = {
		events: eventsOf(context),
		filters: collectionOf(context, 'filters'),
		ownUserId: context.getWorkflowStaticData('node').userId,
	};
	if (!passes(event, jidsIn(clean), wishes)) return drop();

	const deliveryId = header('x-chatwoot-delivery')?.trim() || null;
	// The same for every try of a delivery.
	const eventId = deliveryId ?? idOf(event, raw);
	const item = { json: { eventId, deliveryId, ...event, body: clean } };
	const additions = additionsOf(context, event);
	if (!Object.values(additions).includes(true)) return start(item);
	return await answerThen(
		context,
		item,
		async () => await complete(context, item, event, additions),
	);
}

/** It is named, and of a message it is known who wrote it. */
function isEvent({ event, message_type: type }: JsonMap): boolean {
	if (typeof event !== 'string') return false;
	return !event.startsWith('message_') || typeof type === 'string';
}

/** A message is made once, however often that is told; whatever else happens is told by its bytes. */
function idOf({ event, accountId, messageId }: ChatwootEvent, raw: Buffer): string {
	const isOnce = ['message_created', 'message_incoming', 'message_outgoing'].includes(event);
	return isOnce && messageId !== null
		? eventIdOf(event, String(accountId), String(messageId))
		: eventIdOf(event, raw);
}
