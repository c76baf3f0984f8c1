import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import type { SendOptions, Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

const SECRET = 'correct horse & battery+staple=№1';
const message = { id: 5, client: { id: 7 }, message: 'hi', is_input: 1 };

let trigger: Trigger;

afterEach(async () => await trigger.stop());

async function open(
	credential: ICredentialDataDecryptedObject | 'unreadable' | undefined,
	parameters: INodeParameters = {},
) {
	trigger = await listen({
		node: new SalebotTrigger(),
		parameters,
		...(credential !== undefined && { credentials: { salebotChatCrmApi: credential } }),
	});
}

async function expectRefused(options: SendOptions, body: unknown = message) {
	const answer = await trigger.send(body, options);
	expect(answer).toMatchObject({
		status: 401,
		json: { message: 'The secret is missing or wrong' },
	});
	expect(trigger.started).toEqual([]);
	expect(trigger.calls[trigger.calls.length - 1]?.returned).toEqual({ noWebhookResponse: true });
}

const query = (secret: string) => ({ query: `?secret=${encodeURIComponent(secret)}` });
const header = (secret: string) => ({ headers: { 'x-webhook-secret': secret } });

describe('a secret in the query', () => {
	beforeEach(async () => await open({ apiKey: 'k', webhookSecret: SECRET }));

	it('lets in who shows it', async () => {
		expect(await trigger.send(message, query(SECRET))).toMatchObject({ status: 200 });
		expect(trigger.started).toHaveLength(1);
		expect(JSON.stringify(trigger.calls[0]?.items)).not.toContain('battery');
	});

	it.each<[string, SendOptions]>([
		['none', {}],
		['an empty one', query('')],
		['a wrong one', query('wrong')],
		['the beginning of it', query(SECRET.slice(0, -1))],
		['it and more', query(`${SECRET}x`)],
		['another case', query(SECRET.toUpperCase())],
		['it twice', { query: `${query(SECRET).query}&secret=${encodeURIComponent(SECRET)}` }],
		['an object', { query: `?secret[a]=${encodeURIComponent(SECRET)}` }],
		['another name', { query: `?key=${encodeURIComponent(SECRET)}` }],
		['a wrong header', header('x')],
	])('turns away %s', async (_, options) => {
		await expectRefused(options);
	});

	it('turns away who shows it in the body only', async () => {
		await expectRefused({}, { ...message, secret: SECRET });
	});

	it('turns away before it reads the body', async () => {
		await expectRefused({ headers: { 'content-type': 'text/plain' } }, '{{{');
	});
});

describe('a secret in the header', () => {
	const secret = 'abc123';
	beforeEach(async () => await open({ apiKey: 'k', webhookSecret: secret }));

	it('lets in who shows it', async () => {
		expect(await trigger.send(message, header(secret))).toMatchObject({ status: 200 });
		expect(trigger.started).toHaveLength(1);
	});

	it.each<[string, SendOptions]>([
		['a wrong one', header('abc124')],
		['a wrong one beside the right one in the query', { ...query(secret), ...header('abc124') }],
	])('turns away %s', async (_, options) => {
		await expectRefused(options);
	});
});

describe('a secret in the body too', () => {
	it('does not come out again, and nothing else is touched', async () => {
		await open({ apiKey: 'k', webhookSecret: 'abc' }, { source: 'apiRequest' });
		await trigger.send({ secret: 'abc', note: 'abc', a: 1 }, query('abc'));
		await trigger.send({ secret: 'of the client', a: 1 }, query('abc'));
		expect(trigger.started.map(({ body }) => body)).toEqual([
			{ note: 'abc', a: 1 },
			{ secret: 'of the client', a: 1 },
		]);
	});

	it.each<[string, string, object, object]>([
		['short, below its name', '4711', { auth: { by: { value: 4711 } } }, { auth: { by: {} } }],
		['short, in a list', '4711', { apiKey: ['x', 4711, '4711'] }, { apiKey: ['x'] }],
		['short, by another name', '4711', { Access_Token: '4711', n: 4711 }, { n: 4711 }],
		[
			'a number anywhere',
			'83920174',
			{ a: [{ b: 83920174 }], c: [[83920174]] },
			{ a: [{}], c: [[]] },
		],
		['as a name', 'hush-hush', { data: { 'hush-hush': 1, a: 2 } }, { data: { a: 2 } }],
		[
			'in JSON in JSON',
			'say "hush"',
			{ raw: JSON.stringify({ n: 1, in: JSON.stringify(['say "hush"', 2]) }), same: '{ "n": 1 }' },
			{ raw: '{"n":1,"in":"[2]"}', same: '{ "n": 1 }' },
		],
		[
			'in an address',
			'a1b2c3d4e5f6a7b8',
			{ url: 'https://x.example/?secret=a1b2c3d4e5f6a7b8&b=1' },
			{ url: 'https://x.example/?secret=***&b=1' },
		],
		['with blanks', 'hush-hush', { data: { note: ' hush-hush\n' } }, { data: {} }],
	])('%s', async (_, secret, body, left) => {
		await open({ apiKey: 'k', webhookSecret: secret }, { source: 'apiRequest' });
		await trigger.send({ ...body, m: 1 }, query(secret));
		expect(trigger.started.map((one) => one.body)).toEqual([{ ...left, m: 1 }]);
	});
});

describe('without a secret', () => {
	it.each<[string, ICredentialDataDecryptedObject | undefined]>([
		['no credential', undefined],
		['an empty secret', { apiKey: 'k', webhookSecret: '' }],
		['no such field', { apiKey: 'k' }],
	])('%s: open', async (_, credential) => {
		await open(credential);
		expect(await trigger.send(message)).toMatchObject({ status: 200 });
		expect(trigger.started).toHaveLength(1);
		expect(trigger.warnings).toEqual([]);
	});
});

describe('a credential that cannot be read', () => {
	it.each<[string, ICredentialDataDecryptedObject | 'unreadable']>([
		['deleted or encrypted otherwise', 'unreadable'],
		['a secret whose expression finds nothing', { apiKey: 'k', webhookSecret: undefined as never }],
		['a secret that is an object', { apiKey: 'k', webhookSecret: {} }],
	])('%s: closed, and the log says why', async (_, credential) => {
		await open(credential);
		await expectRefused({});
		await expectRefused(query('undefined'));
		expect(trigger.warnings[0]).toMatch(/"Trigger" refuses every call: its credential/);
	});
});
