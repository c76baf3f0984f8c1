import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck } from '../../harness/checks/types';

export const check: HostCheck = {
	shows: 'the right token passes the credential test, a wrong one is told in the server’s words',
	run: async ({ n8n, sandbox }) => {
		const [credential] =
			vendors.find(({ name }) => name === 'bridge')?.credentials(sandbox('bridge').address) ?? [];
		assert.ok(credential);
		const { type, data } = credential;
		const test = async (change: object) => await n8n.testCredential(type, { ...data, ...change });
		const good = await test({});
		assert.equal(good.status, 'OK', good.message);
		const copied = await test({
			token: `Bearer ${String(data.token)}`,
			baseUrl: `${String(data.baseUrl)}/`,
		});
		assert.equal(copied.status, 'OK', copied.message);

		const wrong = 'a-wrong-token-4d2f';
		const refused = await test({ token: wrong });
		assert.equal(refused.status, 'Error');
		assert.match(refused.message, /HTTP 401 with: \{"status":"fail","error":"Unauthorized"\}/);
		assert.ok(!refused.message.includes(wrong), 'the token is shown');
		assert.match((await test({ baseUrl: '' })).message, /'Base URL' is empty/);
		assert.match(
			(await test({ baseUrl: `${String(data.baseUrl)}/get_rates` })).message,
			/ends in \/get_rates/,
		);
		// A server that is not Bridge at all.
		assert.equal((await test({ baseUrl: n8n.address })).status, 'Error');
		assert.match((await test({ baseUrl: 'http://127.0.0.1:9' })).message, /cannot be reached/);
	},
};
