import type { IWebhookFunctions } from 'n8n-workflow';
import type { Guard } from '../../shared/webhook/guard';
import { hmac, sameSecret } from '../../shared/webhook/signature';
import { readGuard } from '../../shared/webhook/guard';
import { unseal } from './memory';
import { accountOf, collectionOf, isManual, policyOf, positive } from './settings';
import type { Webhook } from './webhooks';
import { CREDENTIAL, Webhooks } from './webhooks';

const DEFAULT_TOLERANCE = 300;

/** Why a call is turned away, or undefined where it may come in. */
export async function refusalOf(
	context: IWebhookFunctions,
	raw: Buffer,
): Promise<string | undefined> {
	const policy = policyOf(context);
	if (policy === 'off') return undefined;
	const guard = isManual(context)
		? await readGuard(context, CREDENTIAL, 'webhookSecret')
		: await registeredGuard(context);
	if (guard.kind === 'unreadable') return 'The signature cannot be checked';
	if (guard.kind === 'open') {
		return policy === 'required' ? 'No secret is known to check the signature with' : undefined;
	}
	const tolerance = positive(collectionOf(context, 'options').tolerance, DEFAULT_TOLERANCE);
	return flawOf(context, raw, guard.secret, tolerance);
}

/** `sha256=` and the HMAC of the timestamp, a point and the bytes as they came (chatwoot.md 2.3). */
function flawOf(context: IWebhookFunctions, raw: Buffer, secret: string, tolerance: number) {
	const headers = context.getHeaderData();
	const signature = headers['x-chatwoot-signature'];
	const timestamp = String(headers['x-chatwoot-timestamp'] ?? '');
	if (signature === undefined || timestamp === '') return 'The signature is missing';
	if (!sameSecret(signature, `sha256=${hmac('sha256', secret, `${timestamp}.`, raw)}`)) {
		return 'The signature is wrong';
	}
	const seconds = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN;
	const isRecent = Math.abs(Date.now() / 1000 - seconds) <= tolerance;
	return isRecent ? undefined : `The timestamp is more than ${tolerance} seconds away`;
}

/**
 * The secret that was shown at publishing. Chatwoot is asked again where that cannot be had any
 * more, or where a server that had none has begun to sign.
 */
async function registeredGuard(context: IWebhookFunctions): Promise<Guard> {
	const { webhookId, sealedSecret } = context.getWorkflowStaticData('node');
	try {
		const { accessToken } = await context.getCredentials(CREDENTIAL);
		if (typeof sealedSecret === 'string') {
			const secret = unseal(sealedSecret, String(accessToken));
			if (secret !== undefined) return { kind: 'secret', secret };
			return await asked(context);
		}
		const isSigned = context.getHeaderData()['x-chatwoot-signature'] !== undefined;
		const hasBegun = answers.get(keyOf(context))?.isSecret === true;
		if (webhookId === undefined || isSigned || hasBegun) return await asked(context);
		return { kind: 'open' };
	} catch {
		context.logger.warn(
			`"${context.getNode().name}" refuses this call: its credential or its webhook at Chatwoot cannot be read. Publish the workflow again.`,
		);
		return { kind: 'unreadable' };
	}
}

interface Asked {
	at: number;
	guard: Promise<Guard>;
	isSecret: boolean;
}

/** Whoever calls with a bad signature must not make us ask each time. */
const ASK_AGAIN_AFTER_MS = 60_000;
const MOST_ANSWERS = 1000;
const answers = new Map<string, Asked>();

const keyOf = (context: IWebhookFunctions) =>
	`${context.getWorkflow().id ?? ''} ${context.getNode().id} ${String(context.getWorkflowStaticData('node').webhookId)}`;

async function asked(context: IWebhookFunctions): Promise<Guard> {
	const key = keyOf(context);
	const known = answers.get(key);
	if (known && (known.isSecret || Date.now() - known.at < ASK_AGAIN_AFTER_MS)) {
		return await known.guard;
	}
	const oldest = answers.keys().next();
	if (answers.size >= MOST_ANSWERS && !oldest.done) answers.delete(oldest.value);
	const answer: Asked = { at: Date.now(), guard: ask(context), isSecret: false };
	answers.set(key, answer);
	const guard = await answer.guard;
	answer.isSecret = guard.kind === 'secret';
	return guard;
}

async function ask(context: IWebhookFunctions): Promise<Guard> {
	const { webhookId, accountId } = context.getWorkflowStaticData('node');
	const account = typeof accountId === 'string' ? accountId : accountOf(context);
	const webhooks = await Webhooks.of(context, account, { maxRetries: 0, timeout: 3_000 });
	const url = context.getNodeWebhookUrl('default');
	const isOurs = ({ id, url: at }: Webhook) => id === webhookId || at === url;
	const found = (await webhooks.all()).find(isOurs);
	if (!found) throw new Error('the webhook is gone');
	return found.secret === undefined ? { kind: 'open' } : { kind: 'secret', secret: found.secret };
}
