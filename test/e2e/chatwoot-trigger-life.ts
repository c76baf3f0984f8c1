import assert from 'node:assert/strict';
import { until } from '../../harness/n8n/http';
import type { HostCheck, HostContext } from '../../harness/checks/types';
import { accountIn, asAdmin, deliveriesIn, localCredential, onlyWebhook } from './support/chatwoot';

const webhookId = 'c5a3e0a2-2f0f-5c59-9f4b-6d0c7a1e8b21';

interface Stored {
	id: string;
	name: string;
}

const workflow = (credential: Stored, trigger: string, after: string, events: string[]) => ({
	name: 'Check: life of a Chatwoot Trigger',
	nodes: [
		{
			id: '0b5f7d9e-6a0f-5d57-8a55-31c1d8e6a901',
			name: trigger,
			type: 'n8n-nodes-chat-crm.chatwootTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId,
			parameters: { source: 'account', events },
			credentials: { chatwootChatCrmApi: credential },
		},
		{
			id: '5f0b0b9c-55c0-5b61-a0e5-bd1e35a5f702',
			name: after,
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [220, 0],
			parameters: {},
		},
	],
	connections: { [trigger]: { main: [[{ node: after, type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

/** A signed message of a client starts the workflow once. */
async function requireAlive(context: HostContext, id: string): Promise<void> {
	const { url } = await onlyWebhook(context);
	assert.equal(url, `${context.n8n.address}/webhook/${webhookId}/webhook`);
	const before = (await context.n8n.executions(id)).length;
	await context.sandbox('chatwoot').incoming({ conversation: 1, text: 'Hello' });
	await until('the execution for a signed message', async () => {
		const now = (await context.n8n.executions(id)).length;
		assert.ok(now <= before + 1, 'one message has started more than one execution');
		return now === before + 1 || undefined;
	});
}

const webhooksGone = (context: HostContext) =>
	until('the webhook to be removed', async () => {
		return (await accountIn(context)).webhooks.length === 0 || undefined;
	});

/** The editor's button: a second webhook for the test URL, gone after its first call. */
async function listenOnce(context: HostContext, id: string, trigger: string): Promise<void> {
	const before = (await context.n8n.executions(id)).length;
	const triggerToStartFrom = { name: trigger };
	await context.n8n.rest('POST', `/workflows/${id}/run`, { triggerToStartFrom });
	const urls = (await accountIn(context)).webhooks.map(({ url }) => url);
	const { address } = context.n8n;
	assert.deepEqual(urls, [
		`${address}/webhook/${webhookId}/webhook`,
		`${address}/webhook-test/${webhookId}/webhook`,
	]);
	await context.sandbox('chatwoot').incoming({ conversation: 1, text: 'Test' });
	await until('the test webhook to be removed', async () => {
		return (await accountIn(context)).webhooks.length === 1 || undefined;
	});
	await until('the executions of both webhooks', async () => {
		return (await context.n8n.executions(id)).length === before + 2 || undefined;
	});
	const deliveries = await deliveriesIn(context);
	const tested = deliveries.find(({ url }) => url.includes('/webhook-test/'));
	assert.equal(tested?.status, 200);
}

/** Chatwoot has the webhook already, n8n has not kept what it knows of it. */
async function crashWhilePublishing(context: HostContext, id: string): Promise<void> {
	const chatwoot = context.sandbox('chatwoot');
	await chatwoot.settings({ latencyMs: 300 });
	const publishing = context.n8n.publish(id).catch(() => {});
	await until('a webhook', async () => {
		return (await accountIn(context)).webhooks.length > 0 || undefined;
	});
	await context.crash();
	await chatwoot.settings({ latencyMs: 0 });
	await publishing;
	await onlyWebhook(context);
}

export const check: HostCheck = {
	shows:
		'one Chatwoot webhook through publishing, renaming, testing and crashes; none after unpublishing',
	newerOnly: 'n8n 1 makes the webhook anew at every change of an active workflow',
	run: async (context) => {
		const { n8n } = context;
		const chatwoot = context.sandbox('chatwoot');
		const { type, name, data } = localCredential(context);
		await chatwoot.settings({ personality: 'upstream' });
		const credential = { id: await n8n.putCredential(type, name, data), name };
		const put = async (trigger: string, after: string, events = ['message_created']) => {
			const id = await n8n.putWorkflow(workflow(credential, trigger, after, events));
			await n8n.publish(id);
			return id;
		};
		let id: string | undefined;
		try {
			id = await put('Chatwoot', 'Done');
			await requireAlive(context, id);
			const first = await onlyWebhook(context);

			await put('Chatwoot', 'Done and done');
			await requireAlive(context, id);
			assert.equal((await onlyWebhook(context)).id, first.id, 'an unrelated change makes it anew');

			await put('Renamed', 'Done');
			await requireAlive(context, id);

			await put('Renamed', 'Done', ['message_created', 'contact_created']);
			await requireAlive(context, id);
			const { subscriptions } = await onlyWebhook(context);
			assert.deepEqual(subscriptions, ['message_created', 'contact_created']);

			await context.crash();
			await requireAlive(context, id);
			await n8n.publish(id);
			await requireAlive(context, id);

			await asAdmin(context, 'DELETE', `/webhooks/${(await onlyWebhook(context)).id}`);
			await n8n.unpublish(id);
			await n8n.publish(id);
			await requireAlive(context, id);

			const { secret } = await onlyWebhook(context);
			const seen = [await n8n.executions(id), (await n8n.api(`/workflows/${id}`)).json];
			assert.ok(JSON.stringify(seen).includes('sealedSecret'));
			assert.ok(!JSON.stringify(seen).includes(secret), 'the secret of the webhook can be read');

			await listenOnce(context, id, 'Renamed');
			await requireAlive(context, id);

			await n8n.unpublish(id);
			await webhooksGone(context);

			await crashWhilePublishing(context, id);
			await n8n.publish(id);
			await requireAlive(context, id);
			await n8n.unpublish(id);
			await webhooksGone(context);
		} finally {
			if (id !== undefined) await n8n.rest('POST', `/workflows/${id}/deactivate`, {});
			await chatwoot.settings({ personality: 'fork', latencyMs: 0 });
		}
	},
};
