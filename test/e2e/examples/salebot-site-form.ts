import assert from 'node:assert/strict';
import type { ExampleCheck } from '../../../harness/checks/types';
import { clientOf, projectIn } from '../support/salebot';

const form = { phone: '+7 (999) 765-43-21', name: 'Zoya', utm_source: 'autumn' };

export const check: ExampleCheck = {
	shows: 'client made once, bot started with the variables, 400 without a phone',
	run: async (context) => {
		const first = await context.callWebhook('Site form', form);
		assert.equal(first.status, 200, first.text);
		const { client_id } = first.json as { client_id: number };
		const again = await context.callWebhook('Site form', form);
		assert.deepEqual(again.json, first.json, 'the same visitor is the same client');

		const project = await projectIn(context);
		const client = clientOf(project, client_id);
		assert.equal(client.client_type, 6);
		assert.match(client.platform_id, /^79997654321/);
		assert.equal(client.variables.site_name, 'Zoya');
		const deal = project.orders.find((order) => order.client_id === client.id);
		assert.equal(deal?.variables.utm_source, 'autumn');
		assert.deepEqual(
			project.callbacks.map(({ action, text }) => [action, text]),
			[
				['callback', 'start'],
				['callback', 'start'],
			],
		);

		const calls = (await context.sandbox('salebot').requests()).length;
		const refused = await context.callWebhook('Site form', { name: 'No phone' });
		assert.equal(refused.status, 400);
		assert.equal((await context.sandbox('salebot').requests()).length, calls);
	},
};
