import type { INodeParameters } from 'n8n-workflow';
import { callsOf, useSalebot } from '../support/salebot';

/** Empty by expression: n8n itself refuses to run with an empty required field. */
const EMPTY = "={{ '' }}";

const bench = useSalebot();
const { sent, refusal } = callsOf(bench);
const callback = { clientId: 1001, message: 'paid' };
const client = (id: number) => bench.sandbox.state.client(id);

const rowsOf = (...pairs: Array<[string, unknown]>) => ({
	variable: pairs.map(([name, value]) => ({ name, value: value as string })),
});

describe('variables of a callback', () => {
	it('stand beside its own keys, with their types', async () => {
		const variables = {
			variablesMode: 'json',
			variablesJson: '{"sum":1500,"client.city":"Kazan"}',
		};
		const body = await sent('callback.send', { ...callback, ...variables });
		expect(body).toEqual({ client_id: 1001, message: 'paid', sum: 1500, 'client.city': 'Kazan' });
		expect(client(1001)?.variables.city).toBe('Kazan');
	});

	it.each([
		'client_id',
		'message',
		'resume_bot',
		'send_time',
		'time_shift',
		'name',
		'phone',
		'email',
	])('cannot be called %s', async (name) => {
		const form = { variables: rowsOf([name, 'x']) };
		expect(await refusal('callback.send', { ...callback, ...form })).toContain(
			`cannot be called "${name}"`,
		);
		const json = { variablesMode: 'json', variablesJson: { [name]: 'x' } };
		expect(await refusal('callback.send', { ...callback, ...json })).toContain(name);
	});

	it('may be named once only, in form and JSON', async () => {
		const form = { variables: rowsOf(['a', '1'], ['a', '2']) };
		expect(await refusal('callback.send', { ...callback, ...form })).toContain('names "a" twice');
		const json = { variablesMode: 'json', variablesJson: '{"a":1,"a":2}' };
		expect(await refusal('callback.send', { ...callback, ...json })).toContain('names "a" twice');
	});

	it('are told apart from Python', async () => {
		const json = { variablesMode: 'json', variablesJson: "{'a': True}" };
		expect(await refusal('callback.send', { ...callback, ...json })).toContain('looks like Python');
	});
});

describe('resume_bot', () => {
	it('is sent as true, and not at all otherwise', async () => {
		const resume = (resumeBot: boolean) => ({ ...callback, additionalFields: { resumeBot } });
		expect(await sent('callback.send', resume(true))).toMatchObject({ resume_bot: true });
		bench.sandbox.reset();
		expect(await sent('callback.send', resume(false))).not.toHaveProperty('resume_bot');
	});
});

describe('the universal webhook', () => {
	/** With what concerns the foreign body among the additional fields. */
	const within = ({ message, target, variables, ...rest }: INodeParameters): INodeParameters => ({
		...(message !== undefined && { message }),
		...(target !== undefined && { target }),
		...(variables !== undefined && { variables }),
		additionalFields: rest,
	});

	it('passes a foreign body on and names what holds the values', async () => {
		const parameters = {
			universalWebhook: '{"my_client":1001,"words":"paid","sum":12345678901234567890}',
			valueClientId: 'my_client',
			valueMessage: 'words',
		};
		const body = await sent('callback.send', within(parameters));
		expect(body).toEqual({ my_client: 1001, words: 'paid', sum: '12345678901234567890' });
		expect(bench.requests()[0]?.query).toEqual({
			value_client_id: 'my_client',
			value_message: 'words',
		});
		expect(bench.sandbox.state.callbacks).toContainEqual(
			expect.objectContaining({ client_id: 1001, text: 'paid' }),
		);
	});

	it.each<[string, INodeParameters, object]>([
		['callback.send', { valueClientId: 'my_client' }, { my_client: 1001, message: 'paid' }],
		['callback.send', { target: 'phone' }, { client_phone: '79161234567', message: 'paid' }],
		['message.send', { valueClientId: 'who' }, { who: 1002, message: 'Hello' }],
		[
			'callback.sendToTelegram',
			{},
			{ user_id: 6253651200, group_id: 'DemoShopBot', message: 'paid' },
		],
	])(
		'%s: a body that holds what is needed goes through as it is',
		async (operation, more, body) => {
			const parameters = within({ ...more, universalWebhook: body as INodeParameters });
			expect(await sent(operation, parameters)).toEqual(body);
		},
	);

	it.each<[string, object]>([
		['1', { order1: { client: { id: 7 } } }],
		['d', { order: [{ deep: { id: 7 } }] }],
	])('refuses the delimiter %p, which occurs in a key', async (delimiter, body) => {
		const path = ['order', 'client', 'i'].join(delimiter);
		const parameters = { delimiter, delimiterValueClientId: path, message: 'x' };
		const all = within({ ...parameters, universalWebhook: body as INodeParameters });
		expect(await refusal('callback.send', all)).toMatch(
			/which occurs in the key "(order1|order|deep|id)"/,
		);
	});

	it('finds a nested value by its path', async () => {
		const parameters = {
			universalWebhook: { order: { client: { id: 1002 } } },
			delimiter: '1',
			delimiterValueClientId: 'order1client1id',
			message: 'paid',
		};
		await sent('callback.send', within(parameters));
		expect(bench.sandbox.state.callbacks).toContainEqual(
			expect.objectContaining({ client_id: 1002, text: 'paid' }),
		);
	});

	it.each([
		[
			'message.sendToWhatsapp',
			{ message: 'Hello', universalWebhook: { who: 1002 }, valueClientId: 'who' },
		],
		[
			'message.send',
			{ message: 'Hello', universalWebhook: { tel: '79261112233' }, valuePhone: 'tel' },
		],
		['callback.sendToVk', { message: 'x', universalWebhook: { who: 1003 }, valueClientId: 'who' }],
		[
			'callback.sendToTelegram',
			{
				message: 'x',
				universalWebhook: { a: { b: 1001 } },
				delimiter: '|',
				delimiterValueClientId: 'a|b',
			},
		],
		[
			'callback.sendToEmail',
			{
				message: 'x',
				universalWebhook: { a: { b: 1001 } },
				delimiter: '|',
				delimiterValueClientId: 'a|b',
			},
		],
		[
			'broadcast.send',
			{
				message: 'x',
				universalWebhook: { a: { b: 1001 } },
				delimiter: '|',
				delimiterValueClientId: 'a|b',
			},
		],
		[
			'variable.save',
			{
				variables: rowsOf(['x', '1']),
				universalWebhook: { a: { b: '79261112233' } },
				delimiter: '|',
				delimiterValuePhone: 'a|b',
			},
		],
	])('finds the client of %s by whatever names it', async (operation, parameters) => {
		await sent(operation, within(parameters));
		expect(bench.requests()[0]?.status).toBe(200);
	});

	it.each([
		[{ message: 'x', delimiterValueClientId: 'a|b' }, "'Webhook Delimiter' is empty"],
		[{ message: 'x', delimiter: '|', delimiterValueClientId: '{a}|{b}' }, 'holds braces'],
		[
			{ message: 'x', delimiter: '|', delimiterValueClientId: 'a.b' },
			'does not hold the delimiter',
		],
		[{ message: 'x' }, "'Client' is empty and no key"],
		[{ valueClientId: 'id' }, "'Callback Text' is empty and no key"],
		[
			{ message: 'x', valueClientId: 'client' },
			`says "client", where 'Universal Webhook' holds nothing`,
		],
		[{ message: 'x', valueClientId: 'list' }, 'holds a list, no text or number'],
		[{ message: 'x', delimiter: '|', delimiterValuePhone: 'a|b' }, "'Webhook Phone Path' says"],
	])('is refused as %j', async (more, words) => {
		expect(
			await refusal('callback.send', within({ universalWebhook: { a: 1, list: [1] }, ...more })),
		).toContain(words);
	});

	it('must name a target for a broadcast', async () => {
		const parameters = within({ universalWebhook: { a: { b: 1 } }, message: 'x' });
		expect(await refusal('broadcast.send', parameters)).toMatch(
			/The call has no target.*'Universal Webhook' name it/s,
		);
	});

	it.each([
		['the client and the text must be given without it', {}, "'Client' is empty"],
		['also where keys are named', { valueClientId: 'who' }, "'Client' is empty"],
	])('%s', async (_, additionalFields, words) => {
		const given = { clientId: EMPTY, message: 'x', additionalFields };
		expect(await refusal('callback.send', given)).toContain(words);
	});
});

describe('the scope of variables', () => {
	it('adds the prefix for the client where it is missing', async () => {
		const variables = rowsOf(['city', 'Omsk'], ['client.plan', 'pro']);
		const body = await sent('variable.save', { clientId: 1001, scope: 'client', variables });
		expect(body.variables).toEqual({ 'client.city': 'Omsk', 'client.plan': 'pro' });
		expect(client(1001)?.variables).toMatchObject({ city: 'Omsk', plan: 'pro' });
	});

	it('leaves names alone for the deal', async () => {
		const body = await sent('variable.save', {
			clientId: 1001,
			variables: rowsOf(['city', 'Omsk']),
		});
		expect(body.variables).toEqual({ city: 'Omsk' });
	});

	it('needs variables', async () => {
		expect(await refusal('variable.save', { clientId: 1001 })).toContain("'Variables' is empty");
	});
});

describe('find_clients', () => {
	const condition = (...list: object[]) => ({ q: { condition: list as INodeParameters[] } });

	it('takes conditions as a form', async () => {
		const body = await sent(
			'client.search',
			condition(
				{ name: 'city', operator: '_in', value: 'Kazan, Omsk' },
				{ name: 'plan', operator: '_not', value: 'basic' },
				{ name: 'tg_username', value: 'anna' },
			),
		);
		expect(body).toEqual({
			q: { city: { _in: ['Kazan', 'Omsk'] }, plan: { _not: 'basic' }, tg_username: 'anna' },
			include_all: true,
		});
	});

	it('takes them as JSON, any of them, in deals', async () => {
		const parameters = {
			qMode: 'json',
			qJson: '{"size":"M"}',
			includeAll: false,
			searchIn: 'order',
		};
		expect(await sent('client.search', parameters)).toEqual({
			q: { size: 'M' },
			include_all: false,
			search_in: 'order',
		});
	});

	it.each([
		[condition({ name: 'var', value: 'a' }, { name: 'var', value: 'b' }), 'names "var" twice'],
		[{ qMode: 'json', qJson: '{"var":"a","var":"b"}' }, 'names "var" twice'],
		[{ qMode: 'json', qJson: '{}' }, 'is empty'],
		[{ qMode: 'json', qJson: '{"size":["M","L"]}' }, 'compares "size" with a list'],
		[{}, 'is empty'],
	])('refuses %j', async (parameters, words) => {
		expect(await refusal('client.search', parameters)).toContain(words);
	});

	it('by several variables takes one to three', async () => {
		expect(await refusal('client.findManyBySeveralVariables', {})).toContain('holds 0');
		const four = { variables: rowsOf(['a', '1'], ['b', '2'], ['c', '3'], ['d', '4']) };
		expect(await refusal('client.findManyBySeveralVariables', four)).toContain('holds 4');
		const query = await sent('client.findManyBySeveralVariables', {
			variables: rowsOf(['city', 'Kazan'], ['plan', 'pro']),
		});
		expect(query).toEqual({ city: 'Kazan', plan: 'pro' });
	});
});
