import assert from 'node:assert/strict';
import { pause } from '../../../harness/n8n/http';
import type { ExampleCheck } from '../../../harness/checks/types';
import { SCOPE } from '../../../sandbox/amojo/seed';
import { accountIn, messagesOf } from '../support/amojo';

const TRIGGER = 'From amoCRM';

export const check: ExampleCheck = {
	shows:
		'answered at both addresses, also where amoCRM wrote first; forged and old ones start nothing',
	run: async (context) => {
		const amojo = context.sandbox('amojo');
		const scoped = await context.executionOf(() => amojo.incoming({ text: 'Your order is ready' }));
		assert.equal(context.items(scoped, TRIGGER)[0]?.scopeId, SCOPE);
		const state = await accountIn(context);
		const [written, answer] = messagesOf(state, 'demo-chat').slice(-2);
		assert.equal(written?.status?.status_code, 1);
		assert.equal(answer?.message.text, 'I have read: Your order is ready');
		assert.deepEqual(answer?.message.reply_to, { message: { id: written?.id } });

		await context.executionOf(() => amojo.incoming({ kind: 'writeFirst', phone: '79160000001' }));
		const linked = messagesOf(await accountIn(context), 'chat-of-79160000001');
		assert.equal(linked.length, 2, 'the answer is in the chat that amoCRM began');

		const { webhookId, parameters } = context.workflow.nodes.find(({ name }) => name === TRIGGER)!;
		const bare = `${context.n8n.address}/webhook/${webhookId}/${String(parameters.path)}`;
		await amojo.settings({ webhookUrl: bare });
		const plain = await context.executionOf(() => amojo.incoming({ text: 'Without a scope' }));
		assert.equal(context.items(plain, TRIGGER)[0]?.scopeId, null);
		assert.equal(context.items(plain, TRIGGER)[0]?.text, 'Without a scope');

		const before = await context.executionCount();
		await amojo.incoming({ text: 'forged', signature: 'f'.repeat(40) });
		await amojo.incoming({ text: 'old', age: 3600 });
		await pause(1_500);
		assert.equal(await context.executionCount(), before);
	},
};
