import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { excerpt } from './errors';

/** What the credential demands of a caller. */
export type Guard = { kind: 'open' } | { kind: 'secret'; secret: string } | { kind: 'unreadable' };

/**
 * Reads the secret from a credential that need not be there. No credential chosen, or no secret in
 * it: open. Chosen but deleted, undecryptable or yielding no text: unreadable, which is never open.
 */
export async function readGuard(
	context: Pick<IWebhookFunctions, 'getCredentials' | 'getNode' | 'logger'>,
	credential: string,
	field: string,
): Promise<Guard> {
	if (!context.getNode().credentials?.[credential]) return { kind: 'open' };
	try {
		const data = await context.getCredentials(credential);
		const secret = data[field];
		// A field that is there without a value is an expression that found none.
		if (!(field in data) || secret === '') return { kind: 'open' };
		if (typeof secret === 'string' || typeof secret === 'number') {
			return { kind: 'secret', secret: String(secret) };
		}
	} catch {
		// Whatever n8n has to say about it, the caller cannot be checked.
	}
	context.logger.warn(
		`"${context.getNode().name}" refuses every call: its credential cannot be read. Choose it again, or remove it.`,
	);
	return { kind: 'unreadable' };
}

export function admits(guard: Guard, given: unknown): boolean {
	return guard.kind === 'secret' ? sameSecret(given, guard.secret) : guard.kind === 'open';
}

/** Compares in constant time. Both are hashed first, so that not even the length shows. */
export function sameSecret(given: unknown, secret: string): boolean {
	return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

function digest(value: string | Buffer): Buffer {
	return createHash('sha256').update(value).digest();
}

/** The signature of the parts, one after another, in hexadecimal. Bytes are signed as they are. */
export function hmac(
	algorithm: 'sha1' | 'sha256',
	secret: string,
	...parts: Array<string | Buffer>
): string {
	const signature = createHmac(algorithm, secret);
	for (const part of parts) signature.update(part);
	return signature.digest('hex');
}

/** An ID that comes out the same whenever the same parts come in. */
export function eventIdOf(
	...parts: Array<string | number | boolean | null | undefined | Buffer>
): string {
	const plain = parts.map((part) => {
		if (Buffer.isBuffer(part)) return digest(part).toString('hex');
		return part === undefined || part === null ? null : String(part);
	});
	return digest(JSON.stringify(plain)).toString('hex').slice(0, 32);
}

/** What a caller is told whose event starts the workflow. */
const RECEIVED = { received: true };

/** Turns the caller away. No execution starts, and none is recorded. */
export function refuse(
	context: IWebhookFunctions,
	status: 400 | 401,
	message: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Takes note of the event, with 200, and starts nothing. */
export function drop(): IWebhookResponseData {
	return { webhookResponse: { ...RECEIVED, ignored: true } };
}

/**
 * Starts the workflow; n8n answers by the description's `responseMode`. Its `responseData` must be
 * empty for the answer at once to be this one.
 */
export function start(item: INodeExecutionData): IWebhookResponseData {
	return { webhookResponse: { ...RECEIVED }, workflowData: [[item]] };
}

/**
 * Answers first, then completes the item, then starts the workflow. The event starts it also where
 * completing fails; `missing` says why then.
 */
export async function answerThen(
	context: IWebhookFunctions,
	item: INodeExecutionData,
	complete: (item: INodeExecutionData) => Promise<INodeExecutionData>,
): Promise<IWebhookResponseData> {
	context.getResponseObject().status(200).json(RECEIVED);
	return { noWebhookResponse: true, workflowData: [[await completed(item, complete)]] };
}

async function completed(
	item: INodeExecutionData,
	complete: (item: INodeExecutionData) => Promise<INodeExecutionData>,
): Promise<INodeExecutionData> {
	try {
		return await complete(item);
	} catch (error) {
		const missing = excerpt(error instanceof Error ? error.message : String(error));
		return { ...item, json: { ...item.json, missing } };
	}
}
