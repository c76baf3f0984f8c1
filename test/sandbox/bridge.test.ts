import axios from 'axios';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contractFile, startBridge, type Bridge } from '../../sandbox/bridge';
import { GROUP_CHAT, INCOMING_TOKEN, TOKEN, USER } from '../../sandbox/bridge/state';
import { loadContract } from '../../sandbox/contract';

const contract = loadContract(contractFile);
let bridge: Bridge;
beforeAll(async () => {
	bridge = await startBridge();
});
beforeEach(() => bridge.reset());
afterAll(async () => await bridge.stop());

interface Sent {
	query?: object;
	body?: unknown;
	token?: string;
}

async function call(id: string, { query, body, token = TOKEN }: Sent = {}) {
	const { method, path } = contract.operation(id);
	const { status, data } = await axios.request<unknown>({
		method,
		url: bridge.url + path,
		params: query,
		data: body,
		headers: { authorization: `Bearer ${token}` },
		validateStatus: null,
	});
	expect(contract.checkResponse(id, status, data)).toEqual([]);
	return { status, data };
}

const pair = { from_currency: 'USDT', to_currency: 'RUB' };

test('every endpoint is there and answers as its contract says', async () => {
	const valid: Record<string, Sent> = {
		message_from_chat: { body: { message_type: 'sticker', message_id: '1', from_chat_id: USER } },
		send_to_chat: { body: { message_type: 'text', to_chat_id: GROUP_CHAT, text: 'Hello' } },
		get_contact: {},
		update_contact_field: { body: { field_name: 'city', field_value: 'Ufa' } },
		get_rates: { query: pair },
		get_discount: { query: { ...pair, contact_id: USER } },
	};
	expect(Object.keys(valid).sort()).toEqual(contract.operations.map(({ id }) => id).sort());
	for (const [id, sent] of Object.entries(valid)) {
		expect(await call(id, sent)).toMatchObject({ status: 200 });
		expect(await call(id, { ...sent, token: 'wrong' })).toMatchObject({
			status: 401,
			data: { status: 'fail', error: 'Unauthorized' },
		});
	}
});

test.each([
	['get_rates', { query: { from_currency: 'USDT' } }, /query.to_currency: is required/],
	['get_rates', { query: { ...pair, from_amount: '1,5' } }, /query.from_amount/],
	['send_to_chat', { body: { message_type: 'text', to_chat_id: USER } }, /body.text: is required/],
	['send_to_chat', { body: { message_type: 'text', to_chat_id: 7, text: 'x' } }, /must be string/],
	['update_contact_field', { body: { field_name: 'a' } }, /body.field_value: is required/],
])('%s refuses %j', async (id, sent, reason) => {
	const { status, data } = await call(id, sent);
	expect(status).toBe(400);
	expect((data as { error: string }).error).toMatch(reason);
});

test('rates are exact in both directions', async () => {
	const rate = async (query: object) => (await call('get_rates', { query })).data;
	const btc = { from_currency: 'BTC', to_currency: 'USDT' };
	expect(await rate({ ...btc, from_amount: '0.00000003' })).toMatchObject({
		to_amount: '0.00201369370370367037037034',
	});
	expect(await rate({ ...pair, to_amount: '925.05' })).toMatchObject({ from_amount: '10' });
	expect(await rate(pair)).toMatchObject({ from_amount: '1', to_amount: '92.505' });
	expect((await call('get_rates', { query: { ...pair, to_currency: 'XYZ' } })).status).toBe(404);
});

test('contacts are changed field by field', async () => {
	const set = async (field_name: string, field_value: string) =>
		await call('update_contact_field', { body: { field_name, field_value, contact_id: USER } });
	await set('tag', 'vip');
	await set('tag', 'loyal');
	await set('status', 'won');
	await set('note', 'x');
	expect((await call('get_contact', { query: { contact_id: USER } })).data).toMatchObject({
		tags: ['vip', 'loyal'],
		status: 'won',
		fields: { city: 'Kazan', note: 'x' },
	});
	expect((await call('get_contact', { query: { contact_id: 'nobody' } })).status).toBe(404);
});

test('failures may come with HTTP 200', async () => {
	bridge.settings.failWithOk = true;
	expect(await call('get_contact', { token: 'wrong' })).toEqual({
		status: 200,
		data: { status: 'fail', error: 'Unauthorized' },
	});
});

describe('the bot backend', () => {
	const told: Array<{ url?: string; authorization?: string; body: unknown }> = [];
	let bot: Server;
	beforeAll(async () => {
		bot = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const { authorization } = request.headers;
				const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
				told.push({ url: request.url, authorization, body });
				response.end('{"status":"ok"}');
			});
		});
		await new Promise<void>((ready) => bot.listen(0, '127.0.0.1', ready));
	});
	afterAll(() => bot.close());

	test('is told of what somebody writes, by the contract', async () => {
		bridge.settings.webhookUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/base/`;
		await bridge.incoming({ chatId: GROUP_CHAT, text: 'rate 100 USDT' });
		const [call] = told;
		expect(call).toMatchObject({
			url: '/base/message_from_chat',
			authorization: `Bearer ${INCOMING_TOKEN}`,
			body: { from_chat_id: GROUP_CHAT, text: 'rate 100 USDT', chat_type: 'group' },
		});
		const request = { method: 'POST', path: '/message_from_chat', body: call?.body };
		expect(contract.check(request).problems).toEqual([]);
		expect(bridge.notifications).toMatchObject([{ status: 200, answer: '{"status":"ok"}' }]);
	});

	test('that is not there is noted', async () => {
		bridge.settings.webhookUrl = 'http://127.0.0.1:9';
		await bridge.incoming({ chatId: USER, text: 'x' });
		expect(bridge.notifications).toMatchObject([{ status: null }]);
	});
});
