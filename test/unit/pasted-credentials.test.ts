import { runInNewContext } from 'node:vm';
import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';
import { AmoCrmChatCrmApi } from '../../credentials/AmoCrmChatCrmApi.credentials';
import { AmoCrmChatCrmOAuth2Api } from '../../credentials/AmoCrmChatCrmOAuth2Api.credentials';
import { AmojoChatCrmApi } from '../../credentials/AmojoChatCrmApi.credentials';
import { BridgeChatCrmApi } from '../../credentials/BridgeChatCrmApi.credentials';
import { ChatwootChatCrmApi } from '../../credentials/ChatwootChatCrmApi.credentials';
import { ChatwootClientChatCrmApi } from '../../credentials/ChatwootClientChatCrmApi.credentials';
import { ChatwootPlatformChatCrmApi } from '../../credentials/ChatwootPlatformChatCrmApi.credentials';
import { SalebotChatCrmApi } from '../../credentials/SalebotChatCrmApi.credentials';
import { Redactor } from '../../nodes/shared/engine/calls/redact';
import { readGuard } from '../../nodes/shared/webhook/guard';

beforeEach(() => jest.useFakeTimers({ now: 1_700_000_000_000 }));
afterEach(() => jest.useRealTimers());

const baseUrl = 'https://crm.example.com';
const all: Array<[ICredentialType, ICredentialDataDecryptedObject, path: string]> = [
	[new SalebotChatCrmApi(), { host: 'custom', baseUrl, apiKey: 'key-7f31' }, '/get_clients'],
	[new BridgeChatCrmApi(), { baseUrl, token: 'token-7f31' }, '/get_rates'],
	[
		new AmoCrmChatCrmApi(),
		{ domain: 'custom', baseUrl, accessToken: 'token-7f31' },
		'/api/v4/account',
	],
	[
		new AmojoChatCrmApi(),
		{ domain: 'custom', baseUrl, channelId: 'c', channelSecret: 'secret-7f31', accountId: 'a' },
		'/v2/origin/custom/c_a/typing',
	],
	[
		new ChatwootChatCrmApi(),
		{ baseUrl, accessToken: 'token-7f31', accountId: '3' },
		'/api/v1/accounts/{account_id}/labels',
	],
	[
		new ChatwootPlatformChatCrmApi(),
		{ baseUrl, accessToken: 'token-7f31' },
		'/platform/api/v1/users',
	],
	[
		new ChatwootClientChatCrmApi(),
		{ baseUrl, inboxIdentifier: 'inbox-7f31', hmacToken: 'token-7f31' },
		'/public/api/v1/inboxes/{inbox_identifier}/contacts',
	],
];

it.each(all.map((one) => [one[0].name, ...one] as const))(
	'%s: blanks, line breaks and unseen marks around what was pasted change nothing',
	async (_, type, data, url) => {
		const { authenticate } = type;
		if (typeof authenticate !== 'function') throw new Error('It does not sign by itself');
		const pasted = Object.fromEntries(
			Object.entries(data).map(([name, value]) => [
				name,
				// Chosen from a list, not pasted.
				['host', 'domain'].includes(name) ? value : `\u200b ${String(value)}\u2060\r\n`,
			]),
		);
		const options = { method: 'POST' as const, url, body: '{"identifier":"vera"}' };
		const clean = await authenticate(data, { ...options });
		expect(JSON.stringify(clean)).toMatch(/7f31|X-Signature/);
		expect(await authenticate(pasted, { ...options })).toEqual(clean);
	},
);

it.each(all.map((one) => [one[0].name, ...one] as const))(
	'%s: what an expression left empty leads to nobody else',
	async (_, { authenticate }, data, url) => {
		if (typeof authenticate !== 'function') throw new Error('It does not sign by itself');
		const whole = { subdomain: 'anna-shop', ...data };
		const options = { method: 'POST' as const, url, body: '{"identifier":"vera"}' };
		for (const name of Object.keys(data)) {
			for (const nothing of ['', '  ', null, ...(name === 'domain' ? ['undefined'] : [])]) {
				const given = { ...whole, [name]: nothing } as unknown as ICredentialDataDecryptedObject;
				const sent = await Promise.resolve(authenticate(given, { ...options })).catch(() => null);
				const address = sent === null ? baseUrl : `${sent.baseURL ?? ''}${sent.url}`;
				expect([name, nothing, address.startsWith(baseUrl)]).toEqual([name, nothing, true]);
			}
		}
	},
);

it.each([
	[{ domain: 'custom', baseUrl: ' http://127.0.0.1:18082//\r\n' }, 'http://127.0.0.1:18082'],
	[{ domain: 'kommo.com', subdomain: '\tanna-shop ' }, 'https://anna-shop.kommo.com'],
])('OAuth2 of amoCRM: the token is asked for where it was pasted: %j', ($self, base) => {
	const { properties } = new AmoCrmChatCrmOAuth2Api();
	const address = (name: string) =>
		String(properties.find((one) => one.name === name)?.default)
			.slice(1)
			.replace(/\{\{(.*?)\}\}/g, (_, code: string) => String(runInNewContext(code, { $self })));
	expect(address('accessTokenUrl')).toBe(`${base}/oauth2/access_token`);
	expect(address('authUrl')).toMatch(/^https?:\/\/[^\s/]+\/oauth$/);
});

/** Of which the path is made. */
const IN_PATH = ['apiKey', 'accountId', 'inboxIdentifier'];

it.each(
	all.flatMap(([type, data, url]) =>
		IN_PATH.filter((name) => name in data && type.name !== 'amojoChatCrmApi').map(
			(field) => [`${type.name} ${field}`, type, data, url, field] as const,
		),
	),
)('%s: nothing leads to another address', async (_, { authenticate }, data, url, field) => {
	if (typeof authenticate !== 'function') throw new Error('It does not sign by itself');
	for (const value of [
		'.',
		' .. ',
		'../x',
		'a/b',
		'a\\b',
		'%2e%2e',
		'..%2fx',
		'a?b',
		'a#b',
		'a b',
	]) {
		const tried = authenticate({ ...data, [field]: value }, { method: 'GET', url });
		expect({ value, tried: await tried.catch((error: Error) => error.message) }).toEqual({
			value,
			tried: expect.stringMatching(/^'(API Key|Account ID|Inbox Identifier)' /),
		});
	}
});

describe('the secret of a trigger', () => {
	const guardWith = async (webhookSecret: unknown) =>
		await readGuard(
			{
				getCredentials: async () => ({ webhookSecret }),
				getNode: () => ({ name: 'Trigger', credentials: { some: { id: '1', name: 'Some' } } }),
				logger: { warn: () => undefined },
			} as never,
			'some',
			'webhookSecret',
		);

	it('is what stands between the blanks', async () => {
		expect(await guardWith('\t hook-secret-7f31 \n')).toEqual({
			kind: 'secret',
			secret: 'hook-secret-7f31',
		});
	});

	it('is never open where nothing but blanks were pasted', async () => {
		expect(await guardWith(' \n')).toEqual({ kind: 'unreadable' });
		expect(await guardWith('')).toEqual({ kind: 'open' });
	});
});

it('what was pasted with a line break is a secret without it, too', () => {
	const secrets = new Redactor();
	secrets.add([' a7f\n']);
	expect(secrets.words('the key a7f is unknown')).toBe('the key *** is unknown');
});
