import assert from 'node:assert/strict';
import type { ExampleCheck, ExampleContext } from '../../../harness/checks/types';
import { clientOf, projectIn } from '../support/salebot';

const post = async (context: ExampleContext, body: Record<string, unknown>) => {
	const answer = await context.callWebhook('From the CRM', { client_id: 1001, ...body });
	assert.equal(answer.status, 200, answer.text);
};

/** Whether the bot answers when the client asks for the prices. */
async function botAnswers(context: ExampleContext): Promise<boolean> {
	const count = async () =>
		(await projectIn(context)).messages.filter(({ message_id }) => message_id === 702).length;
	const before = await count();
	await context.sandbox('salebot').incoming({ clientId: 1001, text: 'price' });
	return (await count()) > before;
}

export const check: ExampleCheck = {
	shows: 'the bot falls silent, the client has an operator; then the bot answers again',
	run: async (context) => {
		assert.equal(await botAnswers(context), true);

		await post(context, { action: 'take', email: 'olga@example.com' });
		const taken = clientOf(await projectIn(context), 1001);
		assert.equal(taken.paused, true);
		assert.equal(taken.manager_email, 'olga@example.com');
		assert.equal(await botAnswers(context), false);

		await post(context, { action: 'return' });
		assert.equal(clientOf(await projectIn(context), 1001).paused, false);
		assert.equal(await botAnswers(context), true);
	},
};
