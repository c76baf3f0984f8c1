import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Guard } from '../../shared/webhook/guard';
import { admits, readGuard } from '../../shared/webhook/guard';
import { answerThen, drop, refuse, start } from '../../shared/webhook/answer';
import { eventIdOf } from '../../shared/webhook/signature';
import type { Received } from '../../shared/webhook/body';
import { readBody } from '../../shared/webhook/body';
import { download } from '../../shared/engine/download';
import { MEGABYTE } from '../../shared/vocabulary/remoteFile';
import { readApiRequest } from './apiRequest';
import type { GivenFilters } from './filters';
import { listOf, passes } from './filters';
import type { Message } from './message';
import { readMessage } from './message';

const SECRET_FIELD = 'secret';
const SECRET_HEADER = 'x-webhook-secret';

/** One call of Salebot. Nothing in a body makes it throw: Salebot does not send a second time. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const guard = await readGuard(context, 'salebotChatCrmApi', 'webhookSecret');
	if (!admits(guard, shownSecret(context))) {
		return refuse(context, 401, 'The secret is missing or wrong');
	}
	const received = readBody(context);
	const body = withoutSecret(received.body, guard);
	if (context.getNodeParameter('source') === 'apiRequest') {
		const eventId = eventIdOf('apiRequest', fingerprint(received));
		return start({ json: { eventId, ...readApiRequest(body), body } });
	}
	if (body === null) return refuse(context, 400, 'The body is empty');
	return await receiveMessage(context, received, body);
}

async function receiveMessage(
	context: IWebhookFunctions,
	received: Received,
	body: Json,
): Promise<IWebhookResponseData> {
	const filters = context.getNodeParameter('filters', {}) as GivenFilters;
	const message = readMessage(body, listOf(filters.moreServiceEvents));
	if (!passes(message, filters)) return drop();

	const item = { json: { eventId: messageEventId(message, received), ...message, body } };
	const options = context.getNodeParameter('options', {}) as Record<string, unknown>;
	if (options.downloadAttachments !== true || message.attachments.length === 0) return start(item);
	return await answerThen(context, item, async () => await withFiles(context, item, options));
}

/** Whether a message arrived is news of its own, so it has an ID of its own. */
function messageEventId(message: Message, received: Received): string {
	const parts = [
		message.messageId,
		message.projectId,
		message.delivered,
		message.errorMessage,
	].filter(isScalar);
	return parts.length === 4 && message.messageId !== null
		? eventIdOf('message', ...parts)
		: eventIdOf('message', fingerprint(received));
}

function isScalar(value: Json): value is string | number | boolean | null {
	return typeof value !== 'object' || value === null;
}

function fingerprint({ raw, body }: Received): Buffer | string {
	return raw.length > 0 ? raw : JSON.stringify(body);
}

/** In the header where there is one, else in the query: Salebot's settings know only the address. */
function shownSecret(context: IWebhookFunctions): unknown {
	return (
		context.getHeaderData()[SECRET_HEADER] ?? Reflect.get(context.getQueryData(), SECRET_FIELD)
	);
}

/** A block's author may have put the secret into the body as well. */
function withoutSecret(body: Json, guard: Guard): Json {
	if (guard.kind !== 'secret' || !isMap(body) || body[SECRET_FIELD] !== guard.secret) return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => name !== SECRET_FIELD));
}

async function withFiles(
	context: IWebhookFunctions,
	item: { json: Message & { eventId: string; body: Json } },
	options: Record<string, unknown>,
): Promise<INodeExecutionData> {
	const { attachments } = item.json;
	const { binary, outcomes } = await download(
		context,
		attachments,
		typeof options.attachmentPrefix === 'string' ? options.attachmentPrefix : 'attachment_',
		{
			maxBytes: positive(options.maxFileSize, 25) * MEGABYTE,
			timeout: positive(options.timeout, 60_000),
		},
	);
	const told = attachments.map((attachment, index) => ({ ...attachment, ...outcomes[index] }));
	return { json: { ...item.json, attachments: told }, binary };
}

function positive(value: unknown, fallback: number): number {
	const number = Number(value);
	return number > 0 && Number.isFinite(number) ? number : fallback;
}
