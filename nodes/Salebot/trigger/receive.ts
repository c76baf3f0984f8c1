import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { downloadsWanted } from '../../shared/webhook/downloads';
import { admits, guardOf as guardIn } from '../../shared/webhook/guard';
import { answerThen, drop, start } from '../../shared/webhook/answer';
import { NotUnderstood } from '../../shared/webhook/body';
import type { Call, Receiver } from '../../shared/webhook/receive';
import { eventIdOf } from '../../shared/webhook/signature';
import { withoutSecret } from './secret';
import { download } from '../../shared/engine/calls/download';
import { readApiRequest } from './apiRequest';
import type { Collection } from '../../shared/webhook/settings';
import { asSwitch, collectionOf, listOf, parameterOf } from '../../shared/webhook/settings';
import { passes } from './filters';
import type { Message } from './message';
import { readMessage } from './message';
import { narrowing } from './properties';
import { isOfClient } from './person';

const SECRET_FIELD = 'secret';
const SECRET_HEADER = 'x-webhook-secret';

/** Calls of Salebot, which does not send a second time. */
export const receiver: Receiver = { refusal, narrowing, take };

const guardOf = async (context: IWebhookFunctions) =>
	await guardIn(context, 'salebotChatCrmApi', 'webhookSecret');

async function refusal(call: Call): Promise<string | undefined> {
	const isAdmitted = admits(await guardOf(call.context), shownSecret(call));
	return isAdmitted ? undefined : 'The secret is missing or wrong';
}

async function take({ context, raw }: Call, received: Json): Promise<IWebhookResponseData> {
	const body = withoutSecret(received, await guardOf(context));
	const fingerprint = raw.length > 0 ? raw : JSON.stringify(received);
	if (parameterOf(context, 'source', 'projectWebhook') === 'apiRequest') {
		const eventId = eventIdOf('apiRequest', fingerprint);
		return start({ json: { eventId, ...readApiRequest(body), body } });
	}
	if (body === null) throw new NotUnderstood('The body is empty');
	return await takeMessage(context, body, fingerprint);
}

async function takeMessage(
	context: IWebhookFunctions,
	body: Json,
	fingerprint: Buffer | string,
): Promise<IWebhookResponseData> {
	const filters = collectionOf(context, 'filters');
	const message = readMessage(body, listOf(filters.moreServiceEvents));
	if (!passes(message, isOfClient(body), filters)) return drop();

	const item = { json: { eventId: messageEventId(message, fingerprint), ...message, body } };
	const options = collectionOf(context, 'options');
	if (!asSwitch(options.downloadAttachments) || message.attachments.length === 0)
		return start(item);
	return await answerThen(context, item, async () => await withFiles(context, item, options));
}

/** Whether a message arrived is news of its own, so it has an ID of its own. */
function messageEventId(message: Message, fingerprint: Buffer | string): string {
	const { messageId, projectId, delivered, errorMessage } = message;
	return messageId === null
		? eventIdOf('message', fingerprint)
		: eventIdOf('message', messageId, projectId, delivered, errorMessage);
}

/** In the header where there is one, else in the query: Salebot's settings know only the address. */
function shownSecret({ context, header }: Call): unknown {
	return header(SECRET_HEADER) ?? Reflect.get(context.getQueryData(), SECRET_FIELD);
}

async function withFiles(
	context: IWebhookFunctions,
	item: { json: Message & { eventId: string; body: Json } },
	options: Collection,
): Promise<INodeExecutionData> {
	const { attachments } = item.json;
	const { prefix, limits } = downloadsWanted(options);
	const { binary, outcomes } = await download(context, attachments, prefix, limits);
	const told = attachments.map((attachment, index) => ({ ...attachment, ...outcomes[index] }));
	return { json: { ...item.json, attachments: told }, binary };
}
