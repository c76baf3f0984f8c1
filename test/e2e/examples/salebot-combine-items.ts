import assert from 'node:assert/strict';
import type { ExampleCheck } from '../../../harness/checks/types';
import { projectIn } from '../support/salebot';

export const check: ExampleCheck = {
	shows: '700 customers in 3 requests, every one of them in input order',
	run: async (context) => {
		const execution = await context.run();
		const sent = context.items(execution, 'Paid orders').map(({ platform_id }) => platform_id);
		assert.equal(sent.length, 700);

		const calls = await context.sandbox('salebot').requests('send_callback_by_platform_id');
		const bodies = calls.map(({ body }) => body as { platform_ids: unknown[] });
		assert.deepEqual(
			bodies.map(({ platform_ids }) => platform_ids.length).sort((a, b) => b - a),
			[300, 300, 100],
		);
		const known = new Set(bodies.flatMap(({ platform_ids }) => platform_ids.map(String)));
		assert.deepEqual(known, new Set(sent.map(String)));
		assert.deepEqual(
			(await projectIn(context)).callbacks.map(({ client_id, text }) => [client_id, text]),
			[
				[1001, 'paid'],
				[4_836_058_546, 'paid'],
			],
		);
	},
};
