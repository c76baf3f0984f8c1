import assert from 'node:assert/strict';
import { pause } from '../../../harness/n8n/http';
import type { ExampleCheck } from '../../../harness/checks/types';
import { crmIn } from '../support/bridge';

export const check: ExampleCheck = {
	shows: 'a chat asks for a rate and gets it with its discount; other talk gets nothing',
	run: async (context) => {
		const bridge = context.sandbox('bridge');
		const asked = { chatId: '700100200', text: 'rate 1234567890123456.789 USDT' };
		const execution = await context.executionOf(() => bridge.incoming(asked));

		const [quote] = context.items(execution, 'Quote');
		// 1234567890123456.789 × 92.505 × 1.005, cut off after two decimals.
		assert.equal(quote?.toAmount, '114774721189249722.11');
		assert.equal(quote?.discountApplied, true);
		assert.equal(quote?.stillValid, true);
		const [question, answer, ...more] = (await crmIn(context)).messages;
		assert.deepEqual(more, []);
		assert.equal(answer?.direction, 'out');
		assert.equal(answer?.direct, true);
		assert.equal(answer?.reply_to_message_id, question?.id);
		assert.match(
			answer?.text ?? '',
			/^1234567890123456\.789 USDT = 114774721189249722\.11 RUB with your discount of 0\.005, valid until 20\d\d-/,
		);
		const [rates, discount] = [
			await bridge.requests('get_rates'),
			await bridge.requests('get_discount'),
		];
		assert.equal(rates.length, 1);
		assert.equal(discount[0]?.query.to_amount, '114203702675870370.266445');

		await context.executionOf(() =>
			bridge.incoming({ chatId: '-1002003004005', text: 'Good morning' }),
		);
		await pause(500);
		assert.equal((await crmIn(context)).messages.length, 3);

		// A caller without the token starts nothing.
		const before = await context.executionCount();
		await bridge.settings({ webhookToken: 'wrong' });
		await bridge.incoming(asked);
		await pause(1_500);
		assert.equal(await context.executionCount(), before);
	},
};
