import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck } from '../../harness/checks/types';

export const check: HostCheck = {
	shows: 'the right Chatwoot token passes the credential test, a wrong one is told so',
	run: async ({ n8n, sandbox }) => {
		const [local] = vendors
			.filter(({ name }) => name === 'chatwoot')
			.flatMap(({ credentials }) => credentials(sandbox('chatwoot').address));
		assert.ok(local);
		const good = await n8n.testCredential(local.type, local.data);
		assert.equal(good.status, 'OK', good.message);

		const wrong = 'a-wrong-token-5b71';
		const refused = await n8n.testCredential(local.type, { ...local.data, accessToken: wrong });
		assert.equal(refused.status, 'Error');
		assert.match(refused.message, /token/i);
		assert.ok(!refused.message.includes(wrong), 'the token is shown');
	},
};
