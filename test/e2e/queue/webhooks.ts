import assert from 'node:assert/strict';
import { sentThroughApi } from '../support/salebot';
import type { State } from '../../../sandbox/salebot/state';
import type { QueueCheck, QueueContext } from '../../../harness/checks/queue';
import { callForEach, chain, ended, ours, published, succeeded } from '../support/workflows';

const CLIENT = 1001;
const COUNT = 500;
const webhookId = '3b0c7c0e-6c8d-5a3f-8c77-5ad4c1d6f0a1';

const workflow = (context: QueueContext) =>
	chain('Queue: every webhook once', [
		{
			...ours(context, 'Salebot Trigger', 'salebotTrigger', 'salebotChatCrmApi', {}),
			webhookId,
		},
		ours(context, 'Send', 'salebot', 'salebotChatCrmApi', {
			resource: 'message',
			operation: 'send',
			clientId: { __rl: true, mode: 'id', value: CLIENT },
			message: "={{ 'Echo ' + $json.text }}",
		}),
	]);

export const check: QueueCheck = {
	shows: `${COUNT} webhooks through processor and workers, each answered by one message`,
	run: async (context) => {
		const { n8n } = context;
		const salebot = context.sandbox('salebot');
		const id = await published(context, workflow(context));
		try {
			const secret = 'local-webhook-secret-7c1e9b52';
			const url = `${n8n.address}/webhook/${webhookId}/webhook?secret=${secret}`;
			const bodies = Array.from({ length: COUNT }, (_, index) => ({
				id: index,
				is_input: 1,
				message: `number ${index}`,
				client: { id: CLIENT },
			}));
			const began = Date.now();
			await callForEach(url, bodies);
			const executions = await ended(context, id, COUNT);
			context.figure(`${COUNT} webhooks in ${((Date.now() - began) / 1000).toFixed(1)} s`);
			assert.equal(succeeded(executions), COUNT);
			const texts = sentThroughApi(await salebot.state<State & { clients: [] }>(), CLIENT).map(
				({ text }) => text,
			);
			assert.equal(texts.length, COUNT);
			assert.equal(new Set(texts).size, COUNT);
		} finally {
			await n8n.unpublish(id);
		}
	},
};
