import type { IWebhookFunctions } from 'n8n-workflow';
import type { Guard } from '../../shared/webhook/guard';
import { guardOf } from '../../shared/webhook/guard';
import { requireLasting } from '../../shared/webhook/passing';
import type { Call } from '../../shared/webhook/receive';
import { rememberedCredential } from '../../shared/webhook/remembered';
import { hmac, sameSecret } from '../../shared/webhook/signature';
import { unseal } from './memory';
import { accountOf, isManual, policyOf } from './settings';
import { collectionOf, positive } from '../../shared/webhook/settings';
import type { Webhook } from './webhooks';
import { CREDENTIAL, Webhooks } from './webhooks';

const DEFAULT_TOLERANCE = 300;

/** Why a call is turned away, or undefined where it may come in. */
export async function refusalOf(call: Call): Promise<string | undefined> {
	const { context } = call;
	const policy = policyOf(context);
	if (policy === 'off') return undefined;
	const guard = isManual(context)
		? await guardOf(context, CREDENTIAL, 'webhookSecret')
		: await registeredGuard(call);
	if (guard.kind === 'unreadable') return 'The signature cannot be checked';
	if (guard.kind === 'open') {
		return policy === 'required' ? 'No secret is known to check the signature with' : undefined;
	}
	const tolerance = positive(collectionOf(context, 'options').tolerance, DEFAULT_TOLERANCE);
	return flawOf(call, guard.secret, tolerance);
}

/** `sha256=` and the HMAC of the timestamp, a point and the bytes as they came (chatwoot.md 2.3). */
function flawOf({ raw, header }: Call, secret: string, tolerance: number) {
	const signature = header('x-chatwoot-signature');
	const timestamp = header('x-chatwoot-timestamp');
	if (signature === undefined || timestamp === undefined) return 'The signature is missing';
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
async function registeredGuard({ context, header }: Call): Promise<Guard> {
	const { webhookId, sealedSecret } = context.getWorkflowStaticData('node');
	try {
		const { accessToken } = await rememberedCredential(context, CREDENTIAL);
		if (typeof sealedSecret === 'string') {
			const secret = unseal(sealedSecret, String(accessToken));
			if (secret !== undefined) return { kind: 'secret', secret };
			return await asked(context);
		}
		const isSigned = header('x-chatwoot-signature') !== undefined;
		const hasBegun = answers.get(keyOf(context))?.isSecret === true;
		if (webhookId === undefined || isSigned || hasBegun) return await asked(context);
		return { kind: 'open' };
	} catch (error) {
		requireLasting(error, 'The signature cannot be checked just now');
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

/**
 * Whoever calls with a bad signature must not make us ask each time. A look-up that fails is asked
 * again by the next call, or an outage of a second would turn calls away for a minute.
 */
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
	void answer.guard.catch(() => {
		if (answers.get(key) === answer) answers.delete(key);
	});
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
	// That is an answer, and holds: publishing makes a new one.
	if (!found) return { kind: 'unreadable' };
	return found.secret === undefined ? { kind: 'open' } : { kind: 'secret', secret: found.secret };
}
