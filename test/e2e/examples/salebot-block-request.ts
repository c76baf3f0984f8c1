import assert from 'node:assert/strict';
import { vendors } from '../../../harness/n8n/vendors';
import type { ExampleCheck } from '../../../harness/checks/types';
import { projectIn } from '../support/salebot';

interface Answered {
	status: number;
	json: unknown;
}

export const check: ExampleCheck = {
	shows: 'the block gets the new deal as JSON; a wrong secret gets 401 and starts nothing',
	run: async (context) => {
		const salebot = context.sandbox('salebot');
		const secret = vendors.find(({ name }) => name === 'salebot')?.receives?.secret;
		const address = await context.address('Block of the bot');
		const ask = async (word: string) =>
			await salebot.apiRequest<Answered>({
				url: `${address}?secret=${word}`,
				json: { client_id: '1001', city: 'Kazan' },
			});

		const before = await context.executionCount();
		const refused = await ask('wrong');
		assert.equal(refused.status, 401);
		assert.equal(await context.executionCount(), before);

		const { status, json } = await ask(String(secret));
		assert.equal(status, 200);
		const { orders } = await projectIn(context);
		const deal = orders.at(-1);
		assert.equal(deal?.client_id, 1001);
		assert.deepEqual(json, {
			order_id: deal?.id,
			text: `Deal ${deal?.id} is open, delivery to Kazan`,
		});
	},
};
