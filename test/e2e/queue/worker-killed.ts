import assert from 'node:assert/strict';
import type { State } from '../../../sandbox/salebot/state';
import { pause } from '../../../harness/n8n/http';
import { sentThroughApi } from '../support/salebot';
import type { QueueCheck } from '../../../harness/checks/queue';
import {
	callForEach,
	chain,
	ended,
	ours,
	published,
	succeeded,
	webhook,
} from '../support/workflows';

const CLIENT = 1002;
const COUNT = 60;
const PATH = 'queue-worker-killed';
/** Each of the two workers carries out five executions at once. */
const MOST_UNDER_WAY = 10;

/** n8n fails what a dead worker had begun and does not run it again: that nothing comes twice is ours. */
export const check: QueueCheck = {
	shows: 'a worker killed in the middle: nothing sent twice, and no more lost than it had begun',
	run: async (context) => {
		const { n8n } = context;
		const salebot = context.sandbox('salebot');
		await salebot.settings({ latencyMs: 400 });
		const id = await published(
			context,
			chain('Queue: a worker is killed', [
				webhook(PATH),
				ours(context, 'Send', 'salebot', 'salebotChatCrmApi', {
					resource: 'message',
					operation: 'send',
					clientId: { __rl: true, mode: 'id', value: CLIENT },
					message: '={{ $json.body.text }}',
				}),
			]),
		);
		try {
			const bodies = Array.from({ length: COUNT }, (_, index) => ({ text: `number ${index}` }));
			await callForEach(`${n8n.address}/webhook/${PATH}`, bodies);
			await pause(1_500);
			await context.crashWorker(0);
			const executions = await ended(context, id, COUNT);
			const state = await salebot.state<State & { clients: [] }>();
			const texts = sentThroughApi(state, CLIENT).map(({ text }) => text);
			assert.equal(new Set(texts).size, texts.length, 'a message came twice');
			const lost = COUNT - texts.length;
			context.figure(`${lost} of ${COUNT} lost`);
			assert.ok(lost <= MOST_UNDER_WAY, `${lost} lost`);
			assert.ok(COUNT - succeeded(executions) >= lost, 'one was lost and called a success');
		} finally {
			await salebot.settings({ latencyMs: 0 });
			await n8n.unpublish(id);
		}
	},
};
