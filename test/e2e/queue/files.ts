import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { asAdmin } from '../support/chatwoot';
import type { QueueCheck } from '../../../harness/checks/queue';
import { chain, ended, ours, published, webhook } from '../support/workflows';

const PATH = 'queue-files';
const CONVERSATION = 1;

export const check: QueueCheck = {
	shows: 'a file taken by the webhook processor is sent by a worker, byte for byte',
	run: async (context) => {
		const { n8n } = context;
		const id = await published(
			context,
			chain('Queue: files', [
				webhook(PATH, { binaryPropertyName: 'data' }),
				ours(context, 'Send', 'chatwoot', 'chatwootChatCrmApi', {
					resource: 'message',
					operation: 'send',
					conversationId: { __rl: true, mode: 'id', value: CONVERSATION },
					content: 'A file',
					attachments: "={{ Object.keys($binary).join(',') }}",
				}),
			]),
		);
		try {
			const bytes = randomBytes(300_000);
			const form = new FormData();
			form.set('data', new Blob([bytes], { type: 'image/png' }), 'photo.png');
			const address = `${n8n.address}/webhook/${PATH}`;
			const taken = await fetch(address, { method: 'POST', body: form });
			assert.equal(taken.status, 200);
			const [execution] = await ended(context, id, 1);
			assert.equal(execution?.status, 'success');
			const { payload } = await asAdmin<{ payload: Array<{ data_url: string }> }>(
				context,
				'GET',
				`/conversations/${CONVERSATION}/attachments`,
			);
			const url = payload[0]?.data_url;
			assert.ok(url, 'the message has no file');
			const arrived = Buffer.from(await (await fetch(url)).arrayBuffer());
			assert.ok(arrived.equals(bytes), 'the file is another');
		} finally {
			await n8n.unpublish(id);
		}
	},
};
