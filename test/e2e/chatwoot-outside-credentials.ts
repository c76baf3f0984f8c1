import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck } from '../../harness/checks/types';

/** What is wrong in each, and what the person is told of it. */
const WRONG: Array<{ type: string; with: Record<string, unknown>; words: RegExp }> = [
	{
		type: 'chatwootPlatformChatCrmApi',
		with: { accessToken: 'a-wrong-token-77c0' },
		words: /platform app/i,
	},
	{
		type: 'chatwootClientChatCrmApi',
		with: { inboxIdentifier: 'no-such-inbox-77c0' },
		words: /inbox of the type API/i,
	},
];

export const check: HostCheck = {
	shows: 'the credentials of Chatwoot Platform and Chatwoot Client are tested against the server',
	run: async ({ n8n, sandbox }) => {
		const all = vendors
			.filter(({ name }) => name === 'chatwoot')
			.flatMap(({ credentials }) => credentials(sandbox('chatwoot').address));
		for (const { type, with: wrong, words } of WRONG) {
			const local = all.find((one) => one.type === type);
			assert.ok(local, `${type} has no local credential`);
			const good = await n8n.testCredential(type, local.data);
			assert.equal(good.status, 'OK', good.message);
			const refused = await n8n.testCredential(type, { ...local.data, ...wrong });
			assert.equal(refused.status, 'Error');
			assert.match(refused.message, words);
			for (const field of local.secret) {
				const value = String({ ...local.data, ...wrong }[field]);
				assert.ok(!refused.message.includes(value), `${field} is shown`);
			}
		}
	},
};
