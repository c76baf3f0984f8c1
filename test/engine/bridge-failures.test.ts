import { Bridge } from '../../nodes/Bridge/Bridge.node';
import { runTool } from '../../harness/engine';
import { GROUP_CHAT, USER } from '../../sandbox/bridge/state';
import { bridgeAt, TOKEN, useBridge } from '../support/bridge';

const { bench, run } = useBridge();
const pair = { fromCurrency: 'USDT', toCurrency: 'RUB' };

describe('failures', () => {
	test.each([200, 400, 404, 422])(
		'with HTTP %i become errors in the server’s words',
		async (status) => {
			const body = { status: 'fail', error: 'Error description here' };
			bench.sandbox.fault({ status, body });
			const { error } = await run('contact.get', {});
			expect(error?.message).toContain('Error description here');
		},
	);

	test.each<object>([
		{ error: 'no such chat' },
		{ status: 'error', message: 'no such chat' },
		{ status: ' FAILED ', detail: 'no such chat' },
		{ success: false, reason: 'no such chat' },
		{ status: false, error: 'no such chat' },
		{ ok: 0, errors: ['no such chat'] },
	])('%j with HTTP 200 is one, whatever was asked', async (body) => {
		for (const [operation, parameters] of [
			['contact.get', {}],
			['contact.updateField', { fieldName: 'tag', fieldValue: 'vip' }],
			['rate.get', pair],
			['message.sendToChat', { toChatId: USER, text: 'x' }],
		] as const) {
			bench.sandbox.fault({ status: 200, body });
			const { error } = await run(operation, parameters);
			expect(error?.message).toContain('no such chat');
		}
	});

	test.each<object>([
		{ name: 'Anna', status: 'error', tags: [] },
		{ name: 'Anna', error: 'none so far' },
		{ status: 'ok', error: null },
	])('a contact card like %j is none', async (body) => {
		bench.sandbox.fault({ status: 200, body });
		expect((await run('contact.get', {})).error).toBeUndefined();
	});

	test('a wrong token is told as such, and is nowhere to be read', async () => {
		const { error, stored } = await run(
			'contact.get',
			{},
			{ credential: { token: 'canary-wrong' } },
		);
		expect(error?.message).toBe('Bridge refused the token (HTTP 401): Unauthorized [Item 0]');
		expect(stored).not.toContain('canary');
	});

	test('a server that repeats the token does not get it into the error', async () => {
		bench.sandbox.fault({
			status: 400,
			body: { status: 'fail', error: `Token ${TOKEN} is known` },
		});
		const { error } = await run('contact.get', {});
		expect(error?.message).toBe('Bridge refused: Token *** is known [Item 0]');
	});

	test('reads are repeated, a message is not where it may have been sent', async () => {
		bench.sandbox.fault({ action: 'get_rates', status: 502, times: 1 });
		expect((await run('rate.get', pair)).error).toBeUndefined();
		bench.sandbox.fault({ action: 'send_to_chat', drop: 'beforeAnswer' });
		const { error } = await run('message.sendToChat', { toChatId: USER, text: 'once' });
		expect(error?.description).toMatch(/unknown, so it was not repeated/);
		expect(bench.sandbox.state.messages).toHaveLength(1);
	});

	test('an item that fails does not stop the others where the node continues', async () => {
		const items = ['USDT', 'XXX', 'RUB'].map((from) => ({ json: { from } }));
		const ran = await run(
			'rate.get',
			{
				fromCurrency: '={{ $json.from }}',
				toCurrency: '={{ $json.from === "RUB" ? "USDT" : "RUB" }}',
			},
			{ items, goesOn: true },
		);
		expect(ran.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
		expect(ran.json).toMatchObject([
			{ to_amount: '92.505' },
			{ error: 'Bridge refused (HTTP 404): There is no rate from XXX to RUB [Item 1]' },
			{ to_amount: '0.0108' },
		]);
	});

	test('messages to one chat arrive in the order of the items', async () => {
		const items = Array.from({ length: 30 }, (_, index) => ({ json: { index } }));
		bench.sandbox.settings.latencyMs = 2;
		await run(
			'message.sendToChat',
			{
				toChatId: '={{ $json.index % 2 ? "700100200" : "-1002003004005" }}',
				text: '={{ $json.index }}',
			},
			{ items },
		);
		for (const chat of [USER, GROUP_CHAT]) {
			const own = bench.sandbox.state.messages.filter(({ chat_id }) => chat_id === chat);
			const order = own.map(({ text }) => Number(text));
			expect(order).toEqual([...order].sort((a, b) => a - b));
			expect(order).toHaveLength(15);
		}
	});
});

describe('as a tool', () => {
	test('a call cannot be answered, and an agent is told so', async () => {
		const telling = runTool({
			...bridgeAt('http://127.0.0.1:1', TOKEN),
			parameters: { resource: 'answer', operation: 'respond', answer: '{"a":1}' },
		});
		const told = await telling;
		expect(told).toMatchObject([{ error: 'An agent cannot answer a call', outcome: 'notSent' }]);
	});

	test('it is not offered, and everything else is', () => {
		const { properties } = new Bridge().description;
		const shown = (name: string) =>
			properties
				.filter((property) => property.name === name)
				.flatMap(({ options = [] }) => options)
				.map((option) => ({ displayOptions: undefined, value: undefined, ...option }))
				.filter(({ displayOptions }) => displayOptions === undefined)
				.map(({ value }) => value);
		expect(shown('resource')).toEqual(['contact', 'discount', 'message', 'rate']);
		expect(shown('operation')).not.toContain('respond');
		expect(shown('operation')).toEqual(expect.arrayContaining(['quote', 'sendToChat']));
	});
});
