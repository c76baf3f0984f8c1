import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import type { HostCheck } from '../../harness/checks/types';

export const check: HostCheck = {
	shows: 'amoCRM: right secret and token pass; a wrong secret, channel or token is told in words',
	newerOnly: 'n8n 1 shows its own words where a credential is refused before the call',
	run: async ({ n8n, sandbox }) => {
		const { credentials } = vendors.find(({ name }) => name === 'amojo')!;
		const [chats, account] = credentials(sandbox('amojo').address) as [
			ReturnType<typeof credentials>[number],
			ReturnType<typeof credentials>[number],
		];
		const good = await n8n.testCredential(chats.type, chats.data);
		assert.equal(good.status, 'OK', good.message);
		const refused = async (more: Record<string, unknown>, words: RegExp) => {
			const { status, message } = await n8n.testCredential(chats.type, { ...chats.data, ...more });
			assert.equal(status, 'Error');
			assert.match(message, words);
			assert.ok(!message.includes('a-wrong-secret-81f0'), 'the secret is shown');
		};
		await refused({ channelSecret: 'a-wrong-secret-81f0' }, /403.*Invalid signature.*clock/s);
		await refused({ channelId: 'another-channel' }, /404.*Channel not found.*no such channel/s);
		await refused({ accountId: '' }, /'Account ID' is empty/);

		const entered = await n8n.testCredential(account.type, account.data);
		assert.equal(entered.status, 'OK', entered.message);
		const wrong = await n8n.testCredential(account.type, { ...account.data, accessToken: 'wrong' });
		assert.equal(wrong.status, 'Error');
		assert.match(wrong.message, /401.*The token is invalid.*run out/s);
	},
};
