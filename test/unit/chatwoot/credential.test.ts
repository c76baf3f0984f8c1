import type { IHttpRequestHelper } from 'n8n-workflow';
import { ChatwootChatCrmApi } from '../../../credentials/ChatwootChatCrmApi.credentials';
import type { Chatwoot } from '../../../sandbox/chatwoot';
import { startChatwoot } from '../../../sandbox/chatwoot';
import { PLATFORM_TOKEN } from '../../../sandbox/chatwoot/auth';
import { AGENT_TOKEN, BOT_TOKEN } from '../../../sandbox/chatwoot/seed';

const credential = new ChatwootChatCrmApi();
const given = { baseUrl: 'https://chat.example.com', accessToken: 'token-1234', accountId: '7' };
const PATH = '/api/v1/accounts/{account_id}/contacts';

const addressOf = async (more: object, url = PATH) =>
	(await credential.authenticate({ ...given, ...more }, { url, baseURL: 'x' })).url;

describe('authenticate', () => {
	it.each([
		'https://chat.example.com',
		'https://chat.example.com/',
		' chat.example.com ',
		'https://chat.example.com/app',
		'https://chat.example.com/app/login',
		'https://chat.example.com/app/accounts/3/dashboard?x=1#y',
		'https://chat.example.com/api/v1',
		'https://chat.example.com/api/v1/accounts/3/',
		'https://chat.example.com/super_admin',
		'https://chat.example.com/hc/shop/en',
		'https://chat.example.com/platform/api/v1',
		'HTTPS://chat.example.com/app/accounts/3/conversations/12?messageId=7',
	])('takes the address as %p', async (baseUrl) => {
		expect(await addressOf({ baseUrl })).toBe(
			'https://chat.example.com/api/v1/accounts/7/contacts',
		);
	});

	it('keeps a path before the usual ones, and the scheme', async () => {
		expect(await addressOf({ baseUrl: 'http://10.0.0.5:3000/desk/app/accounts/3' })).toBe(
			'http://10.0.0.5:3000/desk/api/v1/accounts/7/contacts',
		);
	});

	it('finds the account in a pasted address, and lets a path name its own', async () => {
		const baseUrl = 'https://chat.example.com/app/accounts/3/inbox/4';
		expect(await addressOf({ baseUrl, accountId: '' })).toContain('/accounts/3/');
		expect(await addressOf({ accountId: '' }, '/api/v1/accounts/9/labels')).toContain('/9/');
	});

	it('sends the token in the header that proxies let through, twice the same', async () => {
		const once = await credential.authenticate(given, { url: PATH });
		expect(once.headers).toEqual({ 'Api-Access-Token': 'token-1234' });
		expect(await credential.authenticate(given, once)).toEqual(once);
	});

	it.each([
		[{ baseUrl: '' }, "'Base URL' is empty"],
		[{ baseUrl: 'https://user:word@chat.example.com' }, 'without user name'],
		[{ baseUrl: 'ftp://chat.example.com' }, 'must be a web address'],
		[{ baseUrl: 'https://chat example.com' }, 'must be a web address'],
		[{ accessToken: '' }, "'Access Token' is empty"],
		[{ accessToken: 'a b' }, 'holds spaces'],
		[{ accountId: 'Acme' }, 'must be a number'],
		[{ accountId: '' }, 'No account is named'],
	])('refuses %j', async (more, words) => {
		await expect(addressOf(more)).rejects.toThrow(words);
	});
});

describe('the test of a credential', () => {
	let sandbox: Chatwoot;
	beforeAll(async () => {
		sandbox = await startChatwoot({ port: 0 });
	});
	afterAll(async () => await sandbox.stop());

	const test = async (more: object, answer?: { statusCode: number; body: string }) => {
		const httpRequest = async (options: { url: string; headers: Record<string, string> }) => {
			if (answer) return answer;
			const response = await fetch(options.url, { headers: options.headers });
			return { statusCode: response.status, body: await response.text() };
		};
		const helper = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
		const data = { baseUrl: sandbox.url, accessToken: sandbox.token, accountId: '1', ...more };
		return await credential.preAuthentication.call(helper, data);
	};

	it.each([{}, { accessToken: AGENT_TOKEN }, { accountId: '' }])('passes with %j', async (more) => {
		expect(await test(more)).toEqual({});
	});

	it.each([
		[{ accessToken: BOT_TOKEN }, 'agent bot'],
		[{ accessToken: PLATFORM_TOKEN }, 'platform app'],
		[{ accessToken: 'wrong-token' }, 'HTTP 401'],
		[{ accountId: '99' }, 'does not belong to account 99, only to: 1'],
	])('refuses %j and says why', async (more, words) => {
		const failure = await test(more).catch(String);
		expect(failure).toContain(words);
		expect(failure).not.toContain('wrong-token');
	});

	it.each([
		[200, '<html>Login</html>'],
		[200, '{}'],
		[200, '{"id":1}'],
		[200, 'null'],
		[204, ''],
		[302, ''],
		[404, '{"status":404,"error":"Not Found"}'],
		[500, 'oops'],
	])('never passes an answer it does not know: %s %s', async (statusCode, body) => {
		await expect(test({}, { statusCode, body })).rejects.toThrow(`HTTP ${statusCode}`);
	});
});
