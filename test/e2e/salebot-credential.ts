import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck } from '../../harness/checks/types';

export const check: HostCheck = {
	shows: 'the right key passes the credential test, a wrong one is told in Salebot’s words',
	run: async ({ n8n, sandbox }) => {
		const { credentials } = vendors.find(({ name }) => name === 'salebot')!;
		const [{ type, data }] = credentials(sandbox('salebot').address) as [
			ReturnType<typeof credentials>[number],
		];
		const good = await n8n.testCredential(type, data);
		assert.equal(good.status, 'OK', good.message);

		const wrong = 'a-wrong-key-4d2f';
		const refused = await n8n.testCredential(type, { ...data, apiKey: wrong });
		assert.equal(refused.status, 'Error');
		// The server's own words, and what to look at.
		assert.match(refused.message, /api_key not found/);
		assert.match(refused.message, /API key is wrong/);
		assert.ok(!refused.message.includes(wrong), 'the key is shown');

		const nobody = await n8n.testCredential(type, { ...data, baseUrl: 'http://127.0.0.1:9' });
		assert.equal(nobody.status, 'Error');
		assert.match(nobody.message, /cannot be reached/);
	},
};
