import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ACCOUNT, DEMO_CHAT, MANAGER, TOKEN } from '../../sandbox/amojo/seed';
import { chatCredential, useAmojo } from '../support/amojo';
import { wordsOf } from '../support/bench';

const bench = useAmojo();
const first = (json: unknown[]) => json[0] as Record<string, unknown>;

it('tells the amojo IDs of account and users', async () => {
	const account = await bench.run('account.get');
	expect(account.json).toMatchObject([{ id: 17029541, amojo_id: ACCOUNT }]);
	const users = await bench.run('account.getUsers', { returnAll: true });
	expect(users.json).toMatchObject([{ amojo_id: MANAGER }, { amojo_id: null }]);
	// The chat credential is not asked for what does not need it.
	expect(users.decrypted).toBe(1);
});

it('creates contacts, many in one call, finds them and links chats', async () => {
	const items = [1, 2, 3].map((index) => ({ json: { index } }));
	const made = await bench.run(
		'contact.create',
		{
			name: '=Anna {{ $json.index }}',
			phone: '=+7915000000{{ $json.index }}',
			options: { combineItems: true },
		},
		{ items },
	);
	expect(made.items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(bench.requests('create_contacts')).toHaveLength(1);
	const found = await bench.run('contact.getAll', { filters: { query: '79150000002' } });
	expect(found.json).toMatchObject([{ name: 'Anna 2' }]);

	const contactId = { __rl: true, mode: 'id', value: String(first(found.json).id) };
	const linked = await bench.run('chat.linkToContact', { contactId, chatId: DEMO_CHAT });
	expect(linked.json).toMatchObject([{ chat_id: DEMO_CHAT, contact_id: first(found.json).id }]);
	const links = await bench.run('chat.getLinks', { linksOf: 'chats', chatId: DEMO_CHAT });
	expect(links.json).toMatchObject([{ contact_id: first(found.json).id }]);
	const both = await bench.run('chat.createContactAndLink', { chatId: DEMO_CHAT, name: 'Boris' });
	expect(both.json).toMatchObject([{ chat_id: DEMO_CHAT, link: { chat_id: DEMO_CHAT } }]);
});

it('gives each its own contact where all are called the same', async () => {
	const items = ['a', 'b', 'c'].map((name) => ({ json: { name } }));
	const made = await bench.run(
		'contact.create',
		{
			name: '={{ $json.name }}',
			additionalFields: { requestId: 'order 7' },
			options: { combineItems: true },
		},
		{ items },
	);
	expect(bench.requests('create_contacts')).toHaveLength(1);
	expect(made.json).toMatchObject(items.map(() => ({ request_id: 'order 7' })));
	const all = await bench.run('contact.getAll', { returnAll: true });
	const named = new Map(all.json.map((one) => [Object(one).id, Object(one).name]));
	expect(made.json.map((one) => named.get(Object(one).id))).toEqual(['a', 'b', 'c']);
});

it('manages sources and talks', async () => {
	const source = await bench.run('source.create', { name: 'Phone', externalId: '78001234567' });
	const id = { __rl: true, mode: 'id', value: first(source.json).id as number };
	const twice = await bench.run('source.create', { name: 'Phone', externalId: '78001234567' });
	expect(wordsOf(twice)).toMatch(/external_id: It exists already/);
	await bench.run('source.update', { id, updateFields: { name: 'Other' } });
	const all = await bench.run('source.getAll', { returnAll: true });
	expect(all.json).toMatchObject([{ name: 'Other', external_id: '78001234567' }]);
	await bench.run('source.delete', { id });
	expect((await bench.run('source.getAll', { returnAll: true })).items).toEqual([]);

	await bench.run('message.sendIncoming', {
		conversationId: 'new',
		senderId: 'c',
		senderName: 'C',
		text: 'Hello',
	});
	const talks = await bench.run('talk.getAll', { returnAll: true });
	const talk = { __rl: true, mode: 'id', value: first(talks.json).talk_id as number };
	expect((await bench.run('talk.get', { id: talk })).json).toMatchObject([{ is_in_work: true }]);
	expect((await bench.run('talk.sendMessage', { id: talk, text: 'Hi' })).error).toBeUndefined();
	expect((await bench.run('talk.close', { id: talk, forceClose: true })).error).toBeUndefined();
	expect(wordsOf(await bench.run('talk.close', { id: talk }))).toMatch(/closed already/);
});

it('names the field that amoCRM refuses', async () => {
	const ran = await bench.run('chat.linkToContact', {
		contactId: { __rl: true, mode: 'id', value: 1 },
		chatId: DEMO_CHAT,
	});
	expect(wordsOf(ran)).toMatch(/0\.contact_id: There is no such entity/);
});

it('keeps below seven requests a second whatever is wished', async () => {
	const items = Array.from({ length: 16 }, () => ({ json: {} }));
	const ran = await bench.run('account.get', {}, { items });
	expect(ran.items).toHaveLength(16);
	expect(bench.requests().map(({ status }) => status)).not.toContain(429);
});

it('refuses a wrong token once and in plain words', async () => {
	const wrong = { domain: 'custom', baseUrl: bench.sandbox.url, accessToken: 'wrong-token-5b1d' };
	const ran = await bench.run('account.get', {}, { credentials: { amoCrmChatCrmApi: wrong } });
	expect(wordsOf(ran)).toMatch(/HTTP 401.*token is invalid.*run out/s);
	expect(ran.stored).not.toContain('wrong-token-5b1d');
	expect(bench.requests()).toHaveLength(1);
});

describe('through OAuth2', () => {
	const credential = (refresh: string): ICredentialDataDecryptedObject => ({
		domain: 'custom',
		baseUrl: bench.sandbox.url,
		grantType: 'authorizationCode',
		authentication: 'body',
		accessTokenUrl: `${bench.sandbox.url}/oauth2/access_token`,
		clientId: 'client',
		clientSecret: 'client-secret-1f8b',
		oauthTokenData: {
			access_token: 'stale-access-3c9d',
			refresh_token: refresh,
			token_type: 'Bearer',
		},
	});

	it('a token that has run out is refreshed by n8n, and the call repeated', async () => {
		bench.sandbox.state.tokens.add('refresh right-refresh-77aa');
		const credentials = { amoCrmChatCrmOAuth2Api: credential('right-refresh-77aa') };
		const ran = await bench.run('account.get', { authentication: 'oAuth2' }, { credentials });
		expect(wordsOf(ran)).toBe('');
		expect(ran.json).toMatchObject([{ amojo_id: ACCOUNT }]);
		expect(bench.requests().map(({ operation, status }) => [operation, status])).toEqual([
			['get_account', 401],
			// The oldest supported n8n is asked once more, and renews the token then.
			...(process.env.N8N_MODULES ? [['get_account', 401]] : []),
			['token', 200],
			['get_account', 200],
		]);
	});

	it('the new token is kept from errors and outputs too', async () => {
		bench.sandbox.state.tokens.add('refresh right-refresh-77aa');
		const known = new Set(bench.sandbox.state.tokens);
		const before = process.env.N8N_MODULES ? 3 : 2;
		bench.sandbox.fault({ action: 'get_account', delayMs: 300, times: before });
		const credentials = { amoCrmChatCrmOAuth2Api: credential('right-refresh-77aa') };
		const running = bench.run(
			'account.get',
			{ authentication: 'oAuth2', options: { concurrency: 1 } },
			{
				credentials,
				items: [{ json: {} }, { json: {} }, { json: {} }],
				settings: { onError: 'continueRegularOutput' },
			},
		);
		const news = () =>
			[...bench.sandbox.state.tokens].find(
				(token) => !known.has(token) && !token.startsWith('refresh'),
			);
		while (news() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
		const token = String(news());
		const detail = `The token ${encodeURIComponent(token)} (${token}) is odd`;
		bench.sandbox.fault({ action: 'get_account', status: 400, body: { title: 'No', detail } });
		bench.sandbox.fault({ action: 'get_account', status: 200, body: { id: 1, echo: token } });
		const ran = await running;
		expect(ran.json).toMatchObject([
			{ amojo_id: ACCOUNT },
			{ error: expect.stringContaining('The token *** (***) is odd') },
			{ id: 1, echo: '***' },
		]);
		expect(ran.stored).not.toContain(token);
	});

	it('one that cannot be refreshed fails in plain words, without secrets', async () => {
		const credentials = { amoCrmChatCrmOAuth2Api: credential('wrong-refresh-88bb') };
		const ran = await bench.run('account.get', { authentication: 'oAuth2' }, { credentials });
		expect(wordsOf(ran)).not.toBe('');
		for (const secret of ['client-secret-1f8b', 'stale-access-3c9d', 'wrong-refresh-88bb', TOKEN]) {
			expect(ran.stored).not.toContain(secret);
		}
	});
});

it('a talk that amoCRM does not have is no success', async () => {
	bench.sandbox.fault({ action: 'get_talk', status: 204 });
	const ran = await bench.run('talk.get', { id: { __rl: true, mode: 'id', value: 909 } });
	expect(ran.error?.message).toContain('amoCRM has no talk 909');
	expect(ran.items).toEqual([]);
});

it('talks of an entity need its kind, or amoCRM would return all', async () => {
	const ran = await bench.run('talk.getAll', { filters: { filterEntityId: '77' } });
	expect(ran.error?.message).toContain("'Kind of Entity' is missing");
	expect(bench.requests()).toEqual([]);
});

it.each(['.', '..', ' .. '])('an ID that leads to another address is refused: %j', async (id) => {
	const ran = await bench.run('chat.getHistory', { conversationId: id });
	expect(ran.error?.message).toContain("'Chat ID in Amojo' cannot stand in an address");
	expect(bench.requests()).toEqual([]);
});

it('what was pasted into the credential with blanks and line breaks is as good', async () => {
	const pasted = Object.fromEntries(
		Object.entries(chatCredential(bench.sandbox.url)).map(([name, value]) => [
			name,
			name === 'domain' ? value : ` ${value}\n`,
		]),
	);
	const credentials = { amojoChatCrmApi: pasted };
	const person = { userId: 'someone', userName: 'Someone' };
	const ran = await bench.run(
		'chat.create',
		{ conversationId: 'pasted', ...person },
		{ credentials },
	);
	expect(ran.error).toBeUndefined();
	expect(bench.requests('create_chat')).toMatchObject([{ status: 200, problems: [] }]);
});

it('the second page of ten holds entries eleven to twenty', async () => {
	const { contacts } = bench.sandbox.state;
	for (let id = 1; id <= 25; id += 1) {
		contacts.push({ id, name: `Number ${id}`, custom_fields_values: null });
	}
	const ran = await bench.run('contact.getAll', { limit: 10, options: { page: 2 } });
	expect(ran.json.map((one) => Object(one).id)).toEqual([...Array(10).keys()].map((n) => n + 11));
	expect(bench.requests()).toHaveLength(1);
});
