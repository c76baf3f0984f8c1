import assert from 'node:assert/strict';
import { pause } from '../../../scripts/start/http';
import type { ExampleCheck } from '../check';
import { accountIn, messagesOf } from '../support/amojo';

export const check: ExampleCheck = {
	shows: 'delivered and answered, also where amoCRM wrote first; forged and old ones start nothing',
	run: async (context) => {
		const amojo = context.sandbox('amojo');
		await context.executionOf(() => amojo.incoming({ text: 'Your order is ready' }));
		const state = await accountIn(context);
		const [written, answer] = messagesOf(state, 'demo-chat').slice(-2);
		assert.equal(written?.status?.status_code, 1);
		assert.equal(answer?.message.text, 'I have read: Your order is ready');
		assert.deepEqual(answer?.message.reply_to, { message: { id: written?.id } });

		await context.executionOf(() => amojo.incoming({ kind: 'writeFirst', phone: '79160000001' }));
		const linked = messagesOf(await accountIn(context), 'chat-of-79160000001');
		assert.equal(linked.length, 2, 'the answer is in the chat that amoCRM began');

		const before = await context.executionCount();
		await amojo.incoming({ text: 'forged', signature: 'f'.repeat(40) });
		await amojo.incoming({ text: 'old', age: 3600 });
		await pause(1_500);
		assert.equal(await context.executionCount(), before);
	},
};
