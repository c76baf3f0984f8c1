import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isMap } from '../../shared/vocabulary/json';
import { answerThen, drop, refuse, start } from '../../shared/webhook/answer';
import { eventIdOf } from '../../shared/webhook/signature';
import { readBody } from '../../shared/webhook/body';
import { additionsOf, complete } from './complete';
import type { ChatwootEvent } from './event';
import { jidsIn, readEvent } from './event';
import { passes } from './filters';
import { collectionOf, eventsOf } from './settings';
import { refusalOf } from './signature';
import { withoutSecrets } from '../answers/secrets';

/** One call of Chatwoot, which waits five seconds and never sends it again. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { body, raw } = readBody(context);
	const refusal = await refusalOf(context, raw);
	if (refusal !== undefined) return refuse(context, 401, refusal);

	const clean = withoutSecrets(body);
	if (!isMap(clean) || typeof clean.event !== 'string') {
		return refuse(context, 400, 'This is no event of Chatwoot');
	}
	const event = readEvent(clean);
	const wishes = {
		events: eventsOf(context),
		filters: collectionOf(context, 'filters'),
		ownUserId: context.getWorkflowStaticData('node').userId,
	};
	if (!passes(event, jidsIn(clean), wishes)) return drop();

	const deliveryId = deliveryIdOf(context);
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

/** The same for every try of a delivery. */
function deliveryIdOf(context: IWebhookFunctions): string | null {
	const id = context.getHeaderData()['x-chatwoot-delivery'];
	return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}

/** A message is made once, however often that is told; whatever else happens is told by its bytes. */
function idOf({ event, accountId, messageId }: ChatwootEvent, raw: Buffer): string {
	const isOnce = ['message_created', 'message_incoming', 'message_outgoing'].includes(event);
	return isOnce && messageId !== null
		? eventIdOf(event, String(accountId), String(messageId))
		: eventIdOf(event, raw);
}
