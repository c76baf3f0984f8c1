import assert from 'node:assert/strict';
import { call } from '../../../harness/n8n/http';
import { vendors } from '../../../harness/n8n/vendors';
import type { QueueCheck } from '../../../harness/checks/queue';
import { chain, ours, published } from '../support/workflows';

const PATH = 'queue-bridge';
const NOTES = 40_000;
/** Some 4 MB, more than the cluster lets through the queue: n8n keeps it and relays it in pieces. */
const LARGE = `={{ { notes: Array.from({ length: ${NOTES} }, (_, index) => 'note ' + index + ': ' + 'да'.repeat(24)) } }}`;

const given = vendors.find(({ name }) => name === 'bridge')?.credentials('')[0]?.data ?? {};
const authorization = `Bearer ${String(given.incomingToken)}`;

export const check: QueueCheck = {
	shows:
		'an answer of megabytes to a call of Bridge arrives whole; one that does not fit is refused',
	run: async (context) => {
		const { n8n } = context;
		const trigger = ours(context, 'Bridge Trigger', 'bridgeTrigger', 'bridgeChatCrmApi', {
			endpoints: ['get_contact', 'get_rates'],
			path: PATH,
			responseMode: 'responseNode',
		});
		const id = await published(
			context,
			chain('Queue: a large answer', [
				{ ...trigger, webhookId: '9f3c5f14-4a2e-5d0c-8a53-0d9a7c1b2e66' },
				ours(context, 'Respond', 'bridge', 'bridgeChatCrmApi', {
					resource: 'answer',
					operation: 'respond',
					endpoint: 'get_contact',
					answer: LARGE,
				}),
			]),
		);
		try {
			const ask = async (endpoint: string) =>
				await call('GET', `${n8n.address}/webhook/${PATH}/${endpoint}`, undefined, {
					authorization,
				});
			const whole = await ask('get_contact');
			assert.equal(whole.status, 200, whole.text.slice(0, 500));
			assert.match(whole.headers.get('content-type') ?? '', /^application\/json/);
			const { notes } = whole.json as { notes: string[] };
			assert.equal(notes.length, NOTES);
			assert.equal(notes[NOTES - 1], `note ${NOTES - 1}: ${'да'.repeat(24)}`);
			const bytes = Buffer.byteLength(whole.text);
			context.figure(`${(bytes / 1e6).toFixed(1)} MB`);
			const query = '?from_currency=USDT&to_currency=RUB';
			const other = await ask(`get_rates${query}`);
			assert.equal(other.status, 500, other.text.slice(0, 500));
			assert.equal((other.json as { status?: string }).status, 'fail');
		} finally {
			await n8n.unpublish(id);
		}
	},
};
