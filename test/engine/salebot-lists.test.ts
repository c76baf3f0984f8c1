import type { Client, Message } from '../../sandbox/salebot/state';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const DAY = 86_400;
const first = Date.UTC(2026, 0, 1) / 1000;

function addClients(count: number): void {
	const { clients } = bench.sandbox.state;
	const [pattern] = bench.sandbox.state.allClients();
	for (let index = 0; index < count; index += 1) {
		const id = 50_000 + index;
		clients.set(id, { ...(pattern as Client), id, created_at: first + index });
	}
}

/** Messages of client 1001, the given number on each day from 1 January 2026 on. */
function addMessages(perDay: readonly number[]): void {
	const { messages } = bench.sandbox.state;
	const [pattern] = messages;
	messages.length = 0;
	perDay.forEach((count, day) => {
		for (let index = 0; index < count; index += 1) {
			const id = messages.length + 1;
			const created_at = first + day * DAY + index;
			messages.push({ ...(pattern as Message), id, client_id: 1001, created_at });
		}
	});
}

const idsOf = (json: unknown[]) => json.map((entry) => Number(Reflect.get(Object(entry), 'id')));
const queries = () => bench.requests().map(({ query }) => query);

describe('Get Many of Client', () => {
	it('gets all by full pages, each client once, newest first', async () => {
		addClients(1300);
		const { json } = await bench.run('client.getAll', { returnAll: true });
		const ids = idsOf(json);
		expect(ids).toHaveLength(1305);
		expect(new Set(ids).size).toBe(1305);
		expect(queries()).toEqual([
			{ limit: '500' },
			{ limit: '500', offset: '499' },
			{ limit: '500', offset: '998' },
		]);
	});

	it('asks for no more than the limit', async () => {
		addClients(1300);
		const { json } = await bench.run('client.getAll', { limit: 620 });
		expect(json).toHaveLength(620);
		expect(queries()).toEqual([{ limit: '500' }, { limit: '120', offset: '500' }]);
	});

	it('gets 50 where nothing is said', async () => {
		addClients(100);
		const { json } = await bench.run('client.getAll');
		expect([json.length, queries()]).toEqual([50, [{ limit: '50' }]]);
	});

	it('pages within a list, from an offset, and oldest first', async () => {
		const list = { returnAll: true, filters: { list: '501', offset: 1 } };
		expect((await bench.run('client.getAll', list)).json).toHaveLength(1);
		const oldest = await bench.run('client.getAll', { limit: 2, filters: { reverse: true } });
		expect(idsOf(oldest.json)).toEqual([1001, 1002]);
		expect(queries()).toEqual([
			{ list: '501', limit: '500', offset: '1' },
			// One came where 500 may: the server's own page may be shorter than that.
			{ list: '501', limit: '500', offset: '2' },
			{ reverse: '1', limit: '2' },
		]);
		expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
	});

	it('pairs every client with the item that asked', async () => {
		const { items } = await bench.run(
			'client.getAll',
			{ limit: 2 },
			{ items: [{ json: {} }, { json: {} }] },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1].map((item) => ({ item })),
		);
	});

	it('adds ISO times and the messenger’s name when simplified, and nothing otherwise', async () => {
		const simple = await bench.run('client.getAll', {
			limit: 1,
			output: 'simplified',
			filters: { reverse: true },
		});
		expect(simple.json[0]).toMatchObject({
			id: 1001,
			messenger: 'Telegram',
			created_at_iso: '2025-10-09T08:53:21.000Z',
		});
		expect(simple.json[0]).not.toHaveProperty('custom_answer');
		const raw = await bench.run('client.getAll', {
			limit: 1,
			output: 'raw',
			filters: { reverse: true },
		});
		expect(raw.json[0]).toHaveProperty('custom_answer');
		expect(raw.json[0]).not.toHaveProperty('created_at_iso');
	});
});

describe('Get of History', () => {
	const of = (parameters: object) => ({ clientId: 1001, ...parameters });

	it('gets 50, asking for no more', async () => {
		addMessages([80]);
		const { json } = await bench.run('history.get', of({}));
		expect([json.length, queries()]).toEqual([50, [{ client_id: '1001', limit: '50' }]]);
	});

	it('gets one full answer, and says what would get the rest', async () => {
		addMessages([2400]);
		const { json, hints } = await bench.run('history.get', of({ returnAll: true }));
		expect(json).toHaveLength(2000);
		expect(hints.join()).toContain("Add the filter 'From'");
	});

	it('halves the period until every message is there, once, newest first', async () => {
		addMessages([900, 900, 0, 1500, 300, 1999]);
		const filters = { startDate: '2026-01-01', stopDate: '2026-01-06' };
		const { json, hints } = await bench.run('history.get', of({ returnAll: true, filters }));
		const ids = idsOf(json);
		expect(ids).toEqual(Array.from({ length: 5599 }, (_, index) => 5599 - index));
		expect(hints).toEqual([]);
		expect(queries()[0]).toMatchObject({ start_date: '01.01.2026', stop_date: '06.01.2026' });
		expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
	});

	it('says which day alone holds more than Salebot gives', async () => {
		addMessages([10, 2500, 10]);
		const filters = { startDate: '01.01.2026', stopDate: '03.01.2026' };
		const { json, hints } = await bench.run('history.get', of({ returnAll: true, filters }));
		expect(json).toHaveLength(2020);
		expect(hints).toEqual([expect.stringContaining('On 02.01.2026')]);
	});

	it('stops at a limit beyond one answer', async () => {
		addMessages([1500, 1500, 1500]);
		const filters = { startDate: '01.01.2026', stopDate: '03.01.2026' };
		const { json } = await bench.run('history.get', of({ limit: 2100, filters }));
		expect(idsOf(json)).toEqual(Array.from({ length: 2100 }, (_, index) => 4500 - index));
	});

	it('takes days in the usual forms, and today where no last one is given', async () => {
		addMessages([1]);
		for (const startDate of ['2026-01-01', '2026-01-01T23:30:00', '01.01.2026']) {
			await bench.run('history.get', of({ filters: { startDate } }));
		}
		expect(new Set(queries().map(({ start_date: day }) => day))).toEqual(new Set(['01.01.2026']));
		expect(queries()[0]?.stop_date).toMatch(/^\d\d\.\d\d\.\d{4}$/);
	});

	it.each([
		['UTC', '01.01.2026'],
		['Asia/Tokyo', '02.01.2026'],
	])('takes a moment for the day that it is in %s', async (timezone, day) => {
		for (const startDate of [1767310200, '1767310200', 1767310200500, '1767310200500']) {
			const filters = { startDate, stopDate: '2026-01-09' };
			const { error } = await bench.run('history.get', of({ filters }), { timezone });
			expect(error).toBeUndefined();
		}
		expect(queries().map(({ start_date: first }) => first)).toEqual(Array(4).fill(day));
	});

	it.each([
		[{ startDate: 1767310200, stopDate: '31.12.2025' }, "'From' lies after 'To'"],
		[{ startDate: '20260101' }, "'From' is 20260101"],
		[{ stopDate: '2026-01-01' }, "'From' is missing"],
		[{ startDate: '2026-01-02', stopDate: '2026-01-01' }, "'From' lies after 'To'"],
		[{ startDate: '2026-02-30' }, "'From' is no date"],
		[{ startDate: '2030-03-17T24:00:00Z' }, "'From' is"],
		[{ startDate: '2030-03-17T25:61' }, "'From' is"],
		[{ startDate: '2026-01-01', stopDate: '2030-03-17T10:00+03:00[Europe/Moscow]' }, "'To' is"],
		[{ startDate: '2026-01-01', stopDate: '2030-03-17 and later' }, "'To' is"],
		[{ startDate: 'yesterday' }, "'From' is no date"],
	])('refuses the period %j', async (filters, words) => {
		const { error } = await bench.run('history.get', of({ filters }));
		expect(error?.message).toContain(words);
		expect(bench.requests()).toEqual([]);
	});

	it('adds ISO times when simplified', async () => {
		addMessages([1]);
		const { json } = await bench.run('history.get', of({ output: 'simplified' }));
		expect(json[0]).toMatchObject({
			created_at: first,
			created_at_iso: '2026-01-01T00:00:00.000Z',
		});
	});
});

describe('other lists', () => {
	it('turn the array under order_id into items', async () => {
		const { json } = await bench.run('order.getAll', { clientId: 1001 });
		expect(json).toEqual([
			{ client_id: 1001, order_id: 40632 },
			{ client_id: 1001, order_id: 40338 },
		]);
		await bench.run('order.getAll', { clientId: 1001, orderStatus: '0' });
		expect(queries()).toEqual([{ client_id: '1001' }, { client_id: '1001', order_status: '0' }]);
	});

	it('turn found client IDs into items, and nothing found into none', async () => {
		const found = await bench.run('client.findManyByVariable', { var: 'city', val: 'Kazan' });
		expect(found.json).toEqual([{ client_id: 1001 }, { client_id: 1003 }]);
		const none = await bench.run('client.findManyByVariable', { var: 'city', val: 'Perm' });
		expect([none.json, none.error]).toEqual([[], undefined]);
	});

	it('show channels of every kind, with the state of WhatsApp in words', async () => {
		const { json } = await bench.run('project.getConnectedChannels', { output: 'simplified' });
		expect(json.map((one) => Reflect.get(Object(one), 'messenger')).sort()).toEqual([
			'email',
			'ok',
			'online_chat',
			'telegram',
			'vkontakte',
			'whatsapp',
		]);
		expect(json).toContainEqual(expect.objectContaining({ status: 1, status_name: 'started' }));
	});
});
