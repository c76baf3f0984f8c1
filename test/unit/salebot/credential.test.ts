import type { ICredentialDataDecryptedObject, IHttpRequestHelper } from 'n8n-workflow';
import { SalebotChatCrmApi } from '../../../credentials/SalebotChatCrmApi.credentials';
import { READ_KEY } from '../../../sandbox/salebot/seed';
import type { Salebot } from '../../../sandbox/salebot';
import { startSalebot } from '../../../sandbox/salebot';

const credential = new SalebotChatCrmApi();
const given = { host: 'https://chatter.salebot.pro', baseUrl: '', apiKey: 'key-1234' };
const own = (baseUrl: string) => ({ ...given, host: 'custom', baseUrl });

const addressOf = async (data: ICredentialDataDecryptedObject, url = '/message') =>
	(await credential.authenticate(data, { url, baseURL: 'x' })).url;

describe('authenticate', () => {
	it.each([
		[given, 'https://chatter.salebot.pro/api/key-1234/message'],
		[
			{ ...given, host: 'https://chatter.salebot.ai' },
			'https://chatter.salebot.ai/api/key-1234/message',
		],
		[own('http://127.0.0.1:18081'), 'http://127.0.0.1:18081/api/key-1234/message'],
		[own('https://salebot.example.com//'), 'https://salebot.example.com/api/key-1234/message'],
		[{ ...given, apiKey: 'a+b&c%d' }, 'https://chatter.salebot.pro/api/a%2Bb%26c%25d/message'],
	])('makes the address of %j', async (data, address) => {
		expect(await addressOf(data)).toBe(address);
	});

	it('may be applied twice', async () => {
		const once = await credential.authenticate(given, { url: '/message' });
		expect(await credential.authenticate(given, once)).toEqual(once);
	});

	it.each([
		['', "'API Key' is empty"],
		['#{api_key}', 'template such as #{api_key}'],
		['<api_key>', 'template'],
		['key 1234', 'spaces'],
		['https://chatter.salebot.pro/api/key', 'slashes'],
		['key?x=1', 'template'],
	])('refuses the key %p', async (apiKey, words) => {
		await expect(addressOf({ ...given, apiKey })).rejects.toThrow(words);
	});

	it.each([
		['', "'Base URL' is empty"],
		['https://chatter.salebot.pro /api', 'holds a space'],
		['https://chatter.salebot.pro/api/#{api_key}', 'template'],
		['https://chatter.salebot.pro/api/<key>', 'template'],
		['https://chatter.salebot.pro/api/key-1234', 'more than the host'],
		['https://chatter.salebot.pro?x=1', 'more than the host'],
		['https://user:word@chatter.salebot.pro', 'without user name'],
		['chatter.salebot.pro', 'must begin with https://'],
		['ftp://chatter.salebot.pro', 'must begin with https://'],
	])('refuses the address %p', async (baseUrl, words) => {
		await expect(addressOf(own(baseUrl))).rejects.toThrow(words);
	});

	it('names no key in a refusal', async () => {
		const failure = await addressOf({ ...given, apiKey: 'secret key' }).catch(String);
		expect(failure).not.toContain('secret key');
	});
});

describe('the test of a credential', () => {
	let sandbox: Salebot;
	beforeAll(async () => {
		sandbox = await startSalebot({ port: 0 });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	/** n8n's request helper as far as the credential uses it. */
	const helper: IHttpRequestHelper = {
		helpers: {
			httpRequest: async ({ url, method = 'GET' }) => {
				const response = await fetch(url, { method, redirect: 'manual' });
				return { statusCode: response.status, body: await response.text() };
			},
		},
	};
	const probe = async (apiKey = sandbox.apiKey) =>
		await credential.preAuthentication.call(helper, { ...own(sandbox.url), apiKey });

	it('accepts a key that may read clients, and stores nothing', async () => {
		expect(await probe()).toEqual({});
		expect(await probe(READ_KEY)).toEqual({});
		expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /connected_channels',
			'GET /connected_channels',
		]);
	});

	it('quotes the server where the key is wrong', async () => {
		await expect(probe('wrong-key')).rejects.toThrow(
			/HTTP 401 .*api_key not found.*API key is wrong/,
		);
	});

	it('quotes it where the permission is missing', async () => {
		sandbox.state.keys.set('weak-key', ['OR']);
		await expect(probe('weak-key')).rejects.toThrow(/HTTP 403 .*no permission CR/);
	});

	it.each([
		['a page', '<html><body>Hello</body></html>', 'Hello'],
		['ok', 'ok', 'with: ok'],
		['nothing', '', 'empty body'],
		['another JSON', { status: 'success' }, 'success'],
		['a failure', { status: 'fail', message: 'no' }, 'no'],
	])('refuses %s with HTTP 200', async (_, body, words) => {
		sandbox.fault({ status: 200, body });
		await expect(probe()).rejects.toThrow(words);
	});

	it('follows no redirect', async () => {
		sandbox.fault({ status: 302, headers: { location: `${sandbox.url}/api/x` } });
		await expect(probe()).rejects.toThrow('HTTP 302');
	});

	it('shows no key that the server repeats', async () => {
		sandbox.fault({ status: 404, body: `no /api/${sandbox.apiKey}/connected_channels` });
		const failure = await probe().catch(String);
		expect(failure).toContain('/api/***/connected_channels');
		expect(failure).not.toContain(sandbox.apiKey);
	});
});
