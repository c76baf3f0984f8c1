import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { downloadsWanted } from '../../shared/webhook/downloads';
import { isSignedBody } from '../../../credentials/amojoSignature';
import type { Json } from '../../shared/vocabulary/json';
import { answerThen, drop, start } from '../../shared/webhook/answer';
import { eventIdOf } from '../../shared/webhook/signature';
import { guardOf } from '../../shared/webhook/guard';
import type { Call, Receiver } from '../../shared/webhook/receive';
import { download } from '../../shared/engine/calls/download';
import type { Collection } from '../../shared/webhook/settings';
import { asSwitch, collectionOf, parameterOf } from '../../shared/webhook/settings';
import type { ChatEvent } from './event';
import { readEvent } from './event';
import { passes } from './filters';
import { narrowing } from './properties';

/** Webhooks of amojo. It waits five seconds and never sends one again. */
export const receiver: Receiver = { refusal, narrowing, take };

async function refusal({ context, raw, header }: Call): Promise<string | undefined> {
	const guard = await guardOf(context, 'amojoChatCrmApi', 'channelSecret');
	const signature = header('x-signature') ?? '';
	// amojo signs every webhook, so without a secret there is nothing to trust: never open.
	if (guard.kind === 'secret' && isSignedBody(guard.secret, raw, signature)) return undefined;
	if (guard.kind === 'open') warnOfNoSecret(context);
	return 'The signature is missing or wrong';
}

async function take({ context, raw }: Call, body: Json): Promise<IWebhookResponseData> {
	const scope: unknown = Reflect.get(Object(context.getParamsData()), 'scope_id');
	const event = readEvent(body, typeof scope === 'string' && scope !== '' ? scope : null);
	const options = collectionOf(context, 'options');
	const wishes = {
		events: parameterOf(context, 'events', []),
		filters: collectionOf(context, 'filters'),
		ignoreOlderThan: options.ignoreOlderThan,
	};
	if (!passes(event, wishes)) return drop();

	const item = { json: { eventId: idOf(event, raw), ...event, body } };
	const { media } = event;
	if (!asSwitch(options.downloadAttachments) || typeof media !== 'string') return start(item);
	return await answerThen(context, item, async () => await withFile(context, item, media, options));
}

function warnOfNoSecret(context: IWebhookFunctions): void {
	context.logger.warn(
		`"${context.getNode().name}" refuses every call: it has no credential with a 'Channel Secret' to check the signature with.`,
	);
}

/** A message is the same event however often it comes; what has no ID is told by its bytes. */
function idOf({ event, accountId, messageId }: ChatEvent, raw: Buffer): string {
	const isMessage = event === 'message' || event === 'comment';
	return isMessage && typeof messageId === 'string'
		? eventIdOf('message', String(accountId), messageId)
		: eventIdOf(event, raw);
}

async function withFile(
	context: IWebhookFunctions,
	item: { json: ChatEvent & { eventId: string; body: Json } },
	media: string,
	options: Collection,
): Promise<INodeExecutionData> {
	const name = typeof item.json.fileName === 'string' ? item.json.fileName : null;
	const { prefix, limits } = downloadsWanted(options);
	const { binary, outcomes } = await download(context, [{ url: media, name }], prefix, limits);
	return { json: { ...item.json, attachment: { url: media, ...outcomes[0] } }, binary };
}
