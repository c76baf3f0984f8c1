import assert from 'node:assert/strict';
import { pause } from '../../../harness/n8n/http';
import type { ExampleCheck } from '../../../harness/checks/types';
import { projectIn, sentThroughApi } from '../support/salebot';

export const check: ExampleCheck = {
	shows: 'one answer with buttons to a client; none to what bot or operator write',
	run: async (context) => {
		const salebot = context.sandbox('salebot');
		await context.executionOf(() => salebot.incoming({ clientId: 1001, text: 'Hello' }));

		const [answer, ...more] = sentThroughApi(await projectIn(context), 1001);
		assert.deepEqual(more, []);
		assert.match(answer?.text ?? '', /^Hello, Anna!/);
		const { hint, buttons } = answer?.buttons as { hint: string; buttons: unknown[] };
		assert.equal(hint, 'Write price or operator');
		assert.deepEqual(buttons, [
			{ type: 'reply', text: 'price', line: 0, index_in_line: 0 },
			{ type: 'reply', text: 'operator', line: 0, index_in_line: 1 },
		]);

		// The answer itself and an operator's words reach the webhook too, and start nothing.
		const before = await context.executionCount();
		await salebot.incoming({ clientId: 1001, text: 'I am Olga', operator: 'olga@example.com' });
		await pause(1_500);
		assert.equal(await context.executionCount(), before);
		assert.equal(sentThroughApi(await projectIn(context), 1001).length, 1);
	},
};
