import assert from 'node:assert/strict';
import type { ExampleCheck } from '../../../harness/checks/types';
import { projectIn } from '../support/salebot';

export const check: ExampleCheck = {
	shows: 'every client is there, each message stands beside its own client',
	run: async (context) => {
		const salebot = context.sandbox('salebot');
		await salebot.settings({ webhookUrl: '' });
		for (const clientId of [1003, 1001, 4_836_058_546]) {
			await salebot.incoming({ clientId, text: `From ${clientId}` });
		}
		const { clients, messages } = await projectIn(context);
		const expected = messages.map(({ client_id, text }) => [String(client_id), text]);

		const execution = await context.run();
		assert.equal(context.items(execution, 'All clients').length, clients.length);
		const rows = context.items(execution, 'One row each');
		const pairs = rows.map(({ client_id, text }) => [client_id, text]);
		assert.deepEqual(pairs.sort(), expected.sort());
		assert.equal(context.items(execution, 'To file').length, 1);
		assert.equal((await salebot.requests('get_history')).length, clients.length);
	},
};
