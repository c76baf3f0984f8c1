import assert from 'node:assert/strict';
import { signatureOf } from '../../../sandbox/chatwoot/webhooks/deliveries';
import { call, pause } from '../../../harness/n8n/http';
import type { ExampleCheck } from '../../../harness/checks/types';
import { accountIn, deliveriesIn, messagesOf, onlyWebhook } from '../support/chatwoot';

const anna = 1;

export const check: ExampleCheck = {
	shows: 'one answer to a signed message, none to itself, a double or a wrong signature',
	run: async (context) => {
		const { n8n, workflow } = context;
		const chatwoot = context.sandbox('chatwoot');
		await chatwoot.settings({ personality: 'upstream' });
		try {
			await n8n.unpublish(workflow.id);
			await n8n.publish(workflow.id);
			const { url, secret, subscriptions } = await onlyWebhook(context);
			assert.equal(url, await context.address('Message from a client'));
			assert.deepEqual(subscriptions, ['message_created']);

			await context.executionOf(() =>
				chatwoot.incoming({ conversation: anna, text: 'When are you open?' }),
			);
			const [question, answer] = messagesOf(await accountIn(context), anna).slice(-2);
			assert.equal(question?.content, 'When are you open?');
			assert.equal(answer?.content, 'We are open from 9 to 18.');
			assert.equal(answer?.message_type, 'outgoing');
			assert.equal(answer?.content_attributes.in_reply_to, question?.id);

			// The answer itself came to the trigger too, signed like the question, and started nothing.
			await pause(1_500);
			const deliveries = await deliveriesIn(context);
			assert.deepEqual(
				deliveries.map(({ signed, status }) => [signed, status]),
				[
					[true, 200],
					[true, 200],
				],
			);
			assert.equal(await context.executionCount(), 1);

			// The same event once more, as it happens at Chatwoot, is not answered again.
			const raw = JSON.stringify(deliveries[0]?.payload);
			const send = (age: number, key = secret) => {
				const timestamp = Math.floor(Date.now() / 1000) - age;
				return call('POST', url, raw, {
					'content-type': 'application/json',
					'x-chatwoot-delivery': 'another-delivery',
					'x-chatwoot-timestamp': String(timestamp),
					'x-chatwoot-signature': signatureOf(key, timestamp, raw),
				});
			};
			await context.executionOf(async () => assert.equal((await send(0)).status, 200));
			assert.equal(messagesOf(await accountIn(context), anna).at(-1)?.id, answer?.id);

			assert.equal((await send(0, 'wrong')).status, 401);
			assert.equal((await send(600)).status, 401);
			await chatwoot.settings({ badSignature: true });
			await chatwoot.incoming({ conversation: anna, text: 'forged' });
			await pause(1_500);
			assert.equal((await deliveriesIn(context)).at(-1)?.status, 401);
			assert.equal(await context.executionCount(), 2);
		} finally {
			await chatwoot.settings({ personality: 'fork', badSignature: false });
		}
	},
};
