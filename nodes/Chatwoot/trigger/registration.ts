import type { IHookFunctions } from 'n8n-workflow';
import { CallError, InputError } from '../../shared/vocabulary/errors';
import { asWholeId } from '../../shared/vocabulary/ids';
import { toNodeError } from '../../shared/engine/outcomes/nodeError';
import { isLocalAddress } from '../../shared/vocabulary/address';
import { readGuard } from '../../shared/webhook/guard';
import { unfound } from '../../shared/webhook/narrowing';
import { narrowing } from './properties';
import { forget, remember, rememberUser } from './memory';
import { collectionOf, listOf } from '../../shared/webhook/settings';
import { accountOf, eventsOf, isManual, policyOf, subscriptionsOf } from './settings';
import type { Wanted, Webhook } from './webhooks';
import { CREDENTIAL, Webhooks } from './webhooks';

/** Whether the webhook is there. One at our address is ours: it is adopted and put right. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	return await telling(context, async () => {
		requireFound(context);
		if (isManual(context)) return await readyByHand(context);
		const wanted = wantedBy(context);
		const webhooks = await Webhooks.of(context, accountOf(context));
		const found = await webhooks.at(wanted.url);
		if (!found) return false;
		await settle(context, webhooks, await repaired(webhooks, found, wanted));
		return true;
	});
}

export async function register(context: IHookFunctions): Promise<boolean> {
	return await telling(context, async () => {
		requireFound(context);
		if (isManual(context)) return await readyByHand(context);
		const wanted = wantedBy(context);
		const webhooks = await Webhooks.of(context, accountOf(context));
		if (isLocalAddress(wanted.url) && !webhooks.isLocal) {
			throw new InputError(
				`Chatwoot cannot call ${wanted.url}: that address leads nowhere outside of this machine`,
				'Set N8N_WEBHOOK_URL (WEBHOOK_URL before n8n 2) to the address at which Chatwoot reaches this n8n.',
			);
		}
		await settle(context, webhooks, await created(webhooks, wanted));
		return true;
	});
}

/** What is known now to let in more than was meant, or to concern another account, is told now. */
function requireFound(context: IHookFunctions): void {
	const refusal = unfound(context, narrowing, true);
	if (refusal) throw refusal;
	// Where nothing is registered the call itself may tell the account.
	const account = isManual(context) ? undefined : accountOf(context);
	if (account !== undefined) asWholeId(account, { label: 'Account' });
}

/** Removes what stands at our address, and nothing else. */
export async function unregister(context: IHookFunctions): Promise<boolean> {
	const data = context.getWorkflowStaticData('node');
	if (!isManual(context)) {
		await telling(context, async () => {
			const { accountId } = data;
			const account = typeof accountId === 'string' ? accountId : accountOf(context);
			await removeOurs(await Webhooks.of(context, account), addressOf(context));
		});
	}
	forget(data);
	rememberUser(data, undefined);
	return true;
}

async function removeOurs(webhooks: Webhooks, url: string): Promise<void> {
	const found = await webhooks.at(url);
	if (found) await webhooks.remove(found.id);
}

function wantedBy(context: IHookFunctions): Wanted {
	const events = subscriptionsOf(eventsOf(context));
	if (events.length === 0) {
		throw new InputError('No event is chosen', "Choose at least one in 'Events'.");
	}
	const inboxes = listOf(collectionOf(context, 'filters').inboxId);
	const [only = ''] = inboxes;
	return {
		url: addressOf(context),
		name: `n8n: ${context.getWorkflow().name ?? 'workflow'}, ${context.getNode().name}`,
		events,
		inboxId: inboxes.length === 1 && /^\d+$/.test(only) ? only : undefined,
	};
}

function addressOf(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined) throw new InputError('n8n gives this trigger no address');
	return url;
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
	[...a].sort().join() === [...b].sort().join();

const fits = (webhook: Webhook, { events, inboxId }: Wanted) =>
	sameSet(webhook.events, events) && webhook.inboxId === inboxId;

async function created(webhooks: Webhooks, wanted: Wanted): Promise<Webhook> {
	const made = await webhooks.create(wanted);
	if (typeof made !== 'string') return made;
	if (made === 'unknownEvent') throw await namingUnknown(webhooks, wanted);
	const found = await webhooks.at(wanted.url);
	if (found) return await repaired(webhooks, found, wanted);
	throw new CallError('Chatwoot has a webhook with this URL, but does not show it', {
		fix: `Delete the one with ${wanted.url} in Chatwoot's settings, Integrations, Webhooks, then publish again.`,
	});
}

/** The webhook as it is wanted: changed, or made anew where the server does not change it. */
async function repaired(webhooks: Webhooks, found: Webhook, wanted: Wanted): Promise<Webhook> {
	if (fits(found, wanted)) return found;
	const changed = await webhooks.update(found.id, wanted);
	if (changed === 'unknownEvent') throw await namingUnknown(webhooks, wanted, found.id);
	if (typeof changed !== 'string' && fits(changed, wanted)) return changed;
	await webhooks.remove(found.id);
	const made = await webhooks.create(wanted);
	if (typeof made !== 'string') return made;
	throw new CallError('Chatwoot does not make the webhook anew', {
		fix: 'Somebody else may be changing it just now. Publish again.',
	});
}

/** The server refuses all events for one, and does not say for which: each is tried alone. */
async function namingUnknown(
	webhooks: Webhooks,
	wanted: Wanted,
	existing?: string,
): Promise<CallError> {
	const unknown: string[] = [];
	let id = existing;
	for (const event of wanted.events) {
		const alone = { ...wanted, events: [event] };
		const tried =
			id === undefined ? await webhooks.create(alone) : await webhooks.update(id, alone);
		if (tried === 'unknownEvent') unknown.push(event);
		else if (typeof tried !== 'string') ({ id } = tried);
	}
	if (id !== undefined) await webhooks.remove(id);
	const blamed = unknown.length > 0 ? unknown : wanted.events;
	const names = blamed.map((event) => `"${event}"`).join(', ');
	return new CallError(
		`This Chatwoot does not know the event${blamed.length > 1 ? 's' : ''} ${names}`,
		{
			fix: 'Take it out. Events of the fork are unknown to the original Chatwoot, and older versions know fewer.',
			cause: 'configuration-invalid',
		},
	);
}

async function settle(context: IHookFunctions, webhooks: Webhooks, webhook: Webhook) {
	const { secret, accountId } = webhook;
	if (secret === undefined && policyOf(context) === 'required') {
		await webhooks.remove(webhook.id);
		throw new InputError(
			'This Chatwoot shows no secret for its webhooks, so it does not sign them',
			"Update Chatwoot (4.11.2 and newer sign; of the fork, 4.12.0), or set 'Signature' to Automatic.",
		);
	}
	const { accessToken } = await context.getCredentials(CREDENTIAL);
	const data = context.getWorkflowStaticData('node');
	remember(data, { webhookId: webhook.id, accountId, secret }, String(accessToken));
	rememberUser(data, await webhooks.userId());
}

/** Nothing to register: a person enters the address. But what will be refused is told now. */
async function readyByHand(context: IHookFunctions): Promise<boolean> {
	if (
		policyOf(context) === 'required' &&
		(await readGuard(context, CREDENTIAL, 'webhookSecret')).kind !== 'secret'
	) {
		throw new InputError(
			"'Signature' is Required, but the credential holds no secret to check it with",
			"Put the secret of the agent bot or API inbox into 'Webhook Secret' of the credential.",
		);
	}
	const data = context.getWorkflowStaticData('node');
	try {
		const webhooks = await Webhooks.of(context, undefined, { maxRetries: 0, timeout: 5_000 });
		rememberUser(data, await webhooks.userId());
	} catch {
		context.logger.warn(
			`"${context.getNode().name}" could not ask Chatwoot whose token this is: messages of that user are not told from others.`,
		);
	}
	return true;
}

/** Where publishing fails n8n shows the message alone, so how to mend it is part of it. */
async function telling<T>(context: IHookFunctions, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof CallError && error.details.fix) {
			throw toNodeError(
				context,
				new CallError(`${error.message}. ${error.details.fix}`, error.details),
			);
		}
		if (error instanceof InputError && error.fix) {
			throw toNodeError(context, new InputError(`${error.message}. ${error.fix}`));
		}
		throw toNodeError(context, error);
	}
}
