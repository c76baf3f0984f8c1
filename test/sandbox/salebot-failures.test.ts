import { READ_KEY } from '../../sandbox/salebot/seed';
import { contract, useSalebot } from './salebot-client';

const box = useSalebot();
const { call, post, get } = box;

describe('wrong requests', () => {
	it('are refused with the reason, logged, and change nothing', async () => {
		const answer = await post('message', { client_id: 1001, text: 'a' });
		const reason =
			'body: needs at least one of message, attachment_url, message_id; body.text: is not in the contract';
		expect(answer).toEqual({ status: 400, data: { status: 'fail', message: reason } });
		expect(contract.checkResponse('message', 400, answer.data)).toEqual([]);
		expect(box.salebot.requests[0]?.problems).toHaveLength(2);
		expect(box.salebot.state.messages).toHaveLength(3);
	});

	it('are refused for a wrong key, a missing permission, a wrong address and a broken body', async () => {
		expect((await call('get_clients', { key: 'nobody' })).status).toBe(401);
		expect((await call('get_clients', { key: READ_KEY })).status).toBe(200);
		const lacking = await call('message', { key: READ_KEY, body: { client_id: 1, message: 'a' } });
		expect(lacking).toEqual({
			status: 403,
			data: { status: 'fail', message: 'api_key has no permission CW' },
		});
		expect((await call('push', { method: 'POST' })).data).toEqual({
			status: 'fail',
			message: 'path: no operation POST /push',
		});
		const broken = await call('message', {
			body: Buffer.from('{"client_id": 1,'),
			headers: { 'content-type': 'application/json' },
		});
		expect(broken.data).toEqual({ status: 'fail', message: 'body: is not JSON' });
		expect(JSON.stringify(box.salebot.requests)).not.toContain(box.salebot.apiKey);
	});
});

describe('failures in the documented shapes', () => {
	it.each([
		['message', { client_id: 1, message: 'a' }, 404, 'client_not_found'],
		['create_order', { client_id: 1 }, 200, 'client_not_found'],
		[
			'set_order_vars',
			{ client_id: 1001, order_id: 12345, variables: { a: 1 } },
			200,
			'order 12345 not found',
		],
	])('%s %j', async (action, body, status, text) => {
		expect(await post(action, body)).toEqual({ status, data: { status: text } });
	});

	it.each([
		['get_variables', { client_id: 1 }, 200, 'client_not_found'],
		['get_orders', { client_id: 1 }, 200, 'client_not_found'],
		['get_order_state', { client_id: 1001, order_id: 5 }, 200, 'order not found'],
		['whatsapp_client_id', { phone: '1' }, 404, 'client_not_found'],
	])('%s %j', async (action, query, status, text) => {
		expect(await get(action, query)).toEqual({ status, data: { status: text } });
	});

	it('load_clients hides one failure under a success', async () => {
		const wrong = { platform_id: '5', group_id: 'NoSuchBot', client_type: 1 };
		const right = { platform_id: '79001112233', group_id: 34810, client_type: 6 };
		const { data } = await post('load_clients', [wrong, right]);
		expect(data).toEqual({
			status: 'success',
			items: [
				{ ...wrong, status: 'fail' },
				{ ...right, status: 'success', id: 900_001 },
			],
		});
		expect((await post('load_clients', [right])).data).toMatchObject({ items: [{ id: 900_001 }] });
	});
});
