import assert from 'node:assert/strict';
import { until } from '../../../harness/n8n/http';
import { accountIn } from '../support/chatwoot';
import type { QueueCheck, QueueContext } from '../../../harness/checks/queue';
import { chain, ended, ours, published } from '../support/workflows';

const webhookId = '7a0e9f51-08a4-5b5a-9a0e-52a1b2bb0c11';

const workflow = (context: QueueContext, trigger: string, after: string) =>
	chain('Queue: life of a Chatwoot Trigger', [
		{
			...ours(context, trigger, 'chatwootTrigger', 'chatwootChatCrmApi', {
				source: 'account',
				events: ['message_created'],
			}),
			webhookId,
		},
		{ name: after, type: 'n8n-nodes-base.noOp', parameters: {} },
	]);

export const check: QueueCheck = {
	shows: 'one Chatwoot webhook through publishing, changing and renaming; none after unpublishing',
	run: async (context) => {
		const { n8n } = context;
		const chatwoot = context.sandbox('chatwoot');
		await chatwoot.settings({ personality: 'upstream' });
		const urls = async () => (await accountIn(context)).webhooks.map(({ url }) => url);
		const address = `${n8n.address}/webhook/${webhookId}/webhook`;
		let count = 0;
		let id = '';
		/** A signed message starts the workflow once, on whichever worker. */
		const requireAlive = async () => {
			assert.deepEqual(await urls(), [address]);
			await chatwoot.incoming({ conversation: 1, text: 'Hello' });
			count += 1;
			const executions = await ended(context, id, count);
			assert.equal(executions.length, count);
		};
		try {
			id = await published(context, workflow(context, 'Chatwoot', 'Done'));
			await requireAlive();
			await published(context, workflow(context, 'Chatwoot', 'Done and done'));
			await requireAlive();
			await published(context, workflow(context, 'Renamed', 'Done'));
			await requireAlive();
			await n8n.unpublish(id);
			await until(
				'the webhook to be removed',
				async () => (await urls()).length === 0 || undefined,
			);
			await n8n.publish(id);
			await requireAlive();
		} finally {
			if (id !== '') await n8n.unpublish(id);
			await chatwoot.settings({ personality: 'fork' });
		}
	},
};
