import { createHmac } from 'node:crypto';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { ChatwootClientChatCrmApi } from '../../../credentials/ChatwootClientChatCrmApi.credentials';
import { ChatwootPlatformChatCrmApi } from '../../../credentials/ChatwootPlatformChatCrmApi.credentials';
import type { Chatwoot } from '../../../sandbox/chatwoot';
import { startChatwoot } from '../../../sandbox/chatwoot';
import { PLATFORM_TOKEN } from '../../../sandbox/chatwoot/auth';
import { ADMIN_TOKEN, BOT_TOKEN, ID } from '../../../sandbox/chatwoot/seed';

let sandbox: Chatwoot;
beforeAll(async () => {
	sandbox = await startChatwoot({ port: 0 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

type Credential = ChatwootClientChatCrmApi | ChatwootPlatformChatCrmApi;
type Answer = { statusCode: number; body: string };

/** The credential's test, against the sandbox or a given answer. */
async function trial(credential: Credential, data: object, answer?: Answer) {
	const httpRequest = async (options: { url: string; headers: Record<string, string> }) => {
		if (answer) return answer;
		const response = await fetch(options.url, { headers: options.headers });
		return { statusCode: response.status, body: await response.text() };
	};
	const helper = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
	return await credential.preAuthentication.call(helper, { baseUrl: sandbox.url, ...data });
}

const UNKNOWN: Answer[] = [
	{ statusCode: 200, body: '<html>Login</html>' },
	{ statusCode: 200, body: '{}' },
	{ statusCode: 200, body: 'null' },
	{ statusCode: 200, body: '"text"' },
	{ statusCode: 204, body: '' },
	{ statusCode: 302, body: '' },
	{ statusCode: 500, body: 'oops' },
];

describe('Chatwoot Platform', () => {
	const credential = new ChatwootPlatformChatCrmApi();

	it('passes with the token of a platform app, also of one that has made nothing', async () => {
		expect(await trial(credential, { accessToken: PLATFORM_TOKEN })).toEqual({});
		const none = { statusCode: 200, body: '[]' };
		expect(await trial(credential, { accessToken: 'x' }, none)).toEqual({});
	});

	it.each([ADMIN_TOKEN, BOT_TOKEN, 'wrong-token'])('refuses %s and says whose', async (token) => {
		const failure = await trial(credential, { accessToken: token }).catch(String);
		expect(failure).toContain('Invalid access_token');
		expect(failure).toContain('no token of a platform app');
		expect(failure).not.toContain(token);
	});

	it.each(UNKNOWN)('never passes an answer it does not know: %j', async (answer) => {
		await expect(trial(credential, { accessToken: 'x' }, answer)).rejects.toThrow(
			`HTTP ${answer.statusCode}`,
		);
	});

	it('signs once and twice alike', async () => {
		const data = { baseUrl: 'chat.example.com/super_admin', accessToken: ' tok-1 ' };
		const once = await credential.authenticate(data, { url: '/platform/api/v1/users/7' });
		expect(once).toMatchObject({
			url: 'https://chat.example.com/platform/api/v1/users/7',
			headers: { 'Api-Access-Token': 'tok-1' },
		});
		expect(await credential.authenticate(data, once)).toEqual(once);
		await expect(
			credential.authenticate({ ...data, accessToken: '' }, { url: '/x' }),
		).rejects.toThrow("'Access Token' is empty");
	});
});

describe('Chatwoot Client', () => {
	const credential = new ChatwootClientChatCrmApi();
	const known = { inboxIdentifier: 'sandbox-api-inbox' };

	it('passes with an inbox of the type API, with and without an HMAC token', async () => {
		expect(await trial(credential, known)).toEqual({});
		expect(await trial(credential, { ...known, hmacToken: 'any' })).toEqual({});
	});

	it('refuses an unknown inbox', async () => {
		await expect(trial(credential, { inboxIdentifier: 'website-token' })).rejects.toThrow(
			'no inbox of the type API with this identifier',
		);
	});

	it('wants the HMAC token where the inbox enforces proof', async () => {
		const inbox = sandbox.state.inboxes.get(ID.inbox.api);
		if (inbox) inbox.channel.hmac_mandatory = true;
		await expect(trial(credential, known)).rejects.toThrow("Enter its 'HMAC Token'");
		expect(await trial(credential, { ...known, hmacToken: 'secret' })).toEqual({});
	});

	it.each(UNKNOWN)('never passes an answer it does not know: %j', async (answer) => {
		await expect(trial(credential, known, answer)).rejects.toThrow(`HTTP ${answer.statusCode}`);
	});

	const data = {
		baseUrl: 'https://chat.example.com',
		inboxIdentifier: 'Kx7-b_2',
		hmacToken: 'key',
	};
	const sent = async (options: Partial<IHttpRequestOptions>, more: object = {}) =>
		await credential.authenticate(
			{ ...data, ...more },
			{ url: '/public/api/v1/inboxes/{inbox_identifier}/contacts', ...options },
		);

	it('fills in the inbox and no token', async () => {
		const { url, headers } = await sent({});
		expect(url).toBe('https://chat.example.com/public/api/v1/inboxes/Kx7-b_2/contacts');
		expect(headers).toBeUndefined();
		await expect(sent({}, { inboxIdentifier: ' ' })).rejects.toThrow("'Inbox Identifier' is empty");
	});

	const hash = createHmac('sha256', 'key').update('Ида 7').digest('hex');

	it('proves an identifier in body and query, once and twice alike', async () => {
		const once = await sent({ body: '{"identifier":"Ида 7","name":"Ida"}' });
		expect(JSON.parse(String(once.body))).toEqual({
			identifier: 'Ида 7',
			name: 'Ida',
			identifier_hash: hash,
		});
		expect(await credential.authenticate(data, once)).toEqual(once);
		const asked = await sent({ qs: { identifier: 'Ида 7' } });
		expect(asked.qs).toEqual({ identifier: 'Ида 7', identifier_hash: hash });
	});

	it.each([
		[{ body: '{"name":"Ida"}' }, {}],
		[{ body: '{"identifier":"x","identifier_hash":"given"}' }, {}],
		[{ body: '{"identifier":"x"}' }, { hmacToken: '' }],
		[{ body: '[1]' }, {}],
	])('leaves %j as it is with %j', async (options, more) => {
		expect((await sent(options, more)).body).toBe(options.body);
	});

	it('leaves a form alone', async () => {
		const body = new FormData();
		expect((await sent({ body })).body).toBe(body);
	});
});
