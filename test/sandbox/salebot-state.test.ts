import { BIG, DONE, useSalebot } from './salebot-client';

const box = useSalebot();
const { call, post, get } = box;

describe('state', () => {
	it('pages clients newest first, oldest first when reversed, and by list', async () => {
		const ids = async (query: object) => {
			const { data } = await get('get_clients', query);
			return (data as { clients: Array<{ id: number }> }).clients.map(({ id }) => id);
		};
		expect(await ids({})).toEqual([BIG, 1004, 1003, 1002, 1001]);
		expect(await ids({ offset: 1, limit: 2 })).toEqual([1004, 1003]);
		expect(await ids({ reverse: 1, limit: 2 })).toEqual([1001, 1002]);
		expect(await ids({ list: 501 })).toEqual([1002, 1001]);
		await post('remove_from_list', { list_id: 501, clients: ['1001'] });
		expect(await ids({ list: 501 })).toEqual([1002]);
		await post('delete_clients', { client_ids: [BIG, 1002] });
		expect(await ids({})).toEqual([1004, 1003, 1001]);
	});

	it('keeps variables of the deal and of the client apart', async () => {
		const variables = { 'client.city': 'Ufa', size: 'XL' };
		await post('save_variables', { clients: [1001, 1003], variables });
		expect(box.salebot.state.client(1001)?.variables.city).toBe('Ufa');
		expect(box.salebot.state.orders[0]?.variables.size).toBe('XL');
		expect((await get('get_variables', { client_id: 1003 })).data).toMatchObject({
			city: 'Ufa',
			size: 'XL',
			avatar: 'NONE',
		});
		const order = { client_id: 1001, order_id: 40632 };
		await post('set_order_vars', { ...order, variables: { Название: 'Renamed', budget: 7 } });
		expect(box.salebot.state.orders[0]).toMatchObject({ name: 'Renamed', budget: 7 });
	});

	it('creates clients for unknown numbers and addresses where the document says so', async () => {
		await post('email_callback', { email: 'z@example.com', message: 'x', colour: 'red' });
		await post('create_order', { phone: '+7 900 000', email: 'ignored@example.com' });
		const [mail, phone] = box.salebot.state.allClients().slice(-2);
		expect(mail).toMatchObject({ client_type: 14, platform_id: 'z@example.com' });
		expect(phone).toMatchObject({ client_type: 13, platform_id: '7900000' });
		expect(box.salebot.state.orders.map(({ client_id }) => client_id)).toEqual(
			expect.arrayContaining([mail?.id, phone?.id]),
		);
	});

	it('reads the history by days', async () => {
		await post('message', { client_id: 1001, message: 'now' });
		const of = async (query: object) =>
			((await get('get_history', { client_id: 1001, ...query })).data as { result: unknown[] })
				.result;
		expect(await of({})).toHaveLength(4);
		expect(await of({ limit: 1 })).toEqual([
			expect.objectContaining({ text: 'now', message_from_outside: 1, message_id: null }),
		]);
		// The seeded messages are of 9 October 2025.
		expect(await of({ start_date: '09.10.2025', stop_date: '09.10.2025' })).toHaveLength(3);
		await get('clear_history', { client_id: 1001 });
		expect(await of({})).toEqual([]);
	});

	it('records broadcasts for each recipient and plans with time_shift before send_time', async () => {
		const send_time = '2027-01-02 03:04:05';
		await post('broadcast', { clients: ['1001', 77, BIG], message: 'Sale', shift: 2, send_time });
		expect(box.salebot.state.broadcasts[0]).toMatchObject({
			target: 'clients',
			shift: 2,
			recipients: [
				{ client_id: 1001, offset: 0 },
				{ client_id: BIG, offset: 2 },
			],
		});
		await post('message', { client_id: 1001, message: 'a', send_time, time_shift: 60 });
		expect(box.salebot.state.scheduled).toEqual([
			{ action: 'broadcast', client_ids: [1001, BIG], by: 'send_time', at: send_time },
			{ action: 'message', client_ids: [1001], by: 'time_shift', at: expect.any(String) },
		]);
		const wait = Date.parse(box.salebot.state.scheduled[1]?.at ?? '') - Date.now();
		expect(wait).toBeGreaterThan(50_000);
	});

	it('searches by conditions', async () => {
		const find = async (body: object) => (await post('find_clients', body)).data;
		const ids = (...client_ids: number[]) => ({ status: 'success', client_ids });
		const q = { city: 'Kazan', plan: 'pro' };
		expect(await find({ q })).toEqual(ids(1003));
		expect(await find({ q, include_all: false })).toEqual(ids(1001, 1003, BIG));
		expect(await find({ q: { plan: { _not_in: ['pro'] } } })).toEqual(ids(1001, 1002, 1004));
		expect(await find({ q: { size: { _not: 'M' } }, search_in: 'order' })).toEqual(ids(1001));
		expect(await find({ q: { size: 'XXL' }, search_in: 'order' })).toEqual(ids());
	});
});

describe('values that are somewhere else', () => {
	it('follows value_* to other fields', async () => {
		const query = { value_client_id: 'who', value_message: 'what' };
		expect((await post('message', { who: 1001, what: 'Hi', more: 1 }, query)).data).toEqual(DONE);
		expect(box.salebot.state.messages.pop()).toMatchObject({ client_id: 1001, text: 'Hi' });
		await post(
			'callback',
			{ mail: 'anna@example.com', message: 'x', 'client.a': 'b' },
			{ value_email: 'mail' },
		);
		expect(box.salebot.state.client(1001)?.variables).toMatchObject({ a: 'b' });
		expect(box.salebot.state.orders[0]?.variables).toEqual({ size: 'M', delivery: '13.04.2026' });
		const missing = await post('callback', { message: 'x' }, { value_phone: 'tel' });
		expect(missing).toEqual({
			status: 400,
			data: { status: 'fail', message: 'value_phone: the request has no tel' },
		});
	});

	it('follows the delimiter into nested fields', async () => {
		const query = { delimiter: '5', delimiter_value_client_id: 'order5client5id' };
		const order = { client: { id: BIG } };
		await post('callback', { order, message: 'start' }, query);
		await post('save_variables', { order, variables: { 'client.x': 1 } }, query);
		expect(box.salebot.state.callbacks).toEqual([
			{ action: 'callback', client_id: BIG, text: 'start', block: 701 },
		]);
		expect(box.salebot.state.client(BIG)?.variables).toEqual({ plan: 'pro', x: 1 });
	});

	it('takes a GET where the document does', async () => {
		const query = { value_client_id: 'who', who: 1001, message: 'start' };
		expect((await call('callback', { method: 'GET', query })).data).toEqual(DONE);
		expect(box.salebot.state.client(1001)?.message_id).toBe(701);
		const exists = await call('check_whatsapp', { method: 'POST', body: { phone: '1' } });
		expect(exists.data).toEqual({ exists: false });
	});
});
