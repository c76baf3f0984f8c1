import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { wordsOf } from '../support/bench';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const joint = { combineItems: true };
const ids = (count: number, first = 0): INodeExecutionData[] =>
	Array.from({ length: count }, (_, index) => ({
		json: { id: `p${first + index}`, text: 'same' },
	}));
const body = (index: number) => Object(bench.requests()[index]?.body) as Record<string, unknown>;
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : -1);

const callbacks = { platformIds: '={{ $json.id }}', callbackText: '={{ $json.text }}' };

/** The seven calls that take many, how one item fills them, and where the many stand. */
const combinable: Array<[operation: string, action: string, part: string, rest: INodeParameters]> =
	[
		['callback.sendByPlatformIds', 'send_callback_by_platform_id', 'platform_ids', callbacks],
		['broadcast.send', 'broadcast', 'clients', { clients: '={{ $json.id }}', message: 'Hello' }],
		[
			'client.load',
			'load_clients',
			'',
			{ platformId: '={{ $json.id }}', groupId: 'DemoShopBot', clientType: 1 },
		],
		['client.delete', 'delete_clients', 'client_ids', { clientIds: '={{ $json.id }}' }],
		['list.add', 'add_to_list', 'clients', { listId: 501, clients: '={{ $json.id }}' }],
		['list.remove', 'remove_from_list', 'clients', { listId: 501, clients: '={{ $json.id }}' }],
		[
			'variable.save',
			'save_variables',
			'clients',
			{ clientId: '={{ $json.id }}', variablesMode: 'json', variablesJson: '{"a":1}' },
		],
	];

describe('Combine Items', () => {
	it.each(combinable)('%s: all items in one request', async (operation, action, part, rest) => {
		const { items, error } = await bench.run(
			operation,
			{ ...rest, options: joint },
			{ items: ids(7) },
		);
		expect(error).toBeUndefined();
		const [only, ...more] = bench.requests();
		expect([only?.operation, more]).toEqual([action, []]);
		expect(only?.problems).toEqual([]);
		expect(lengthOf(part === '' ? only?.body : body(0)[part])).toBe(7);
		const paired = items.flatMap(({ pairedItem }) => pairedItem);
		expect(paired).toEqual(ids(7).map((_, item) => ({ item })));
	});

	it.each(combinable)('%s: one request an item without it', async (operation, _, __, rest) => {
		await bench.run(operation, rest, { items: ids(3) });
		expect(bench.requests()).toHaveLength(3);
	});

	it.each(combinable)('%s: a failure reaches every item', async (operation, action, _, rest) => {
		bench.sandbox.fault({ action, status: 400, body: { status: 'fail', message: 'not today' } });
		const { items } = await bench.run(
			operation,
			{ ...rest, options: joint },
			{ items: ids(4), settings: { onError: 'continueRegularOutput' } },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		for (const { json } of items) {
			expect(json).toMatchObject({
				error: expect.stringContaining('not today'),
				outcome: 'refused',
			});
		}
	});

	it('turns 1,000 items into four requests, in input order', async () => {
		const { items } = await bench.run(
			'callback.sendByPlatformIds',
			{ ...callbacks, options: joint },
			{ items: ids(1000) },
		);
		const sent = bench.requests().map((_, index) => body(index).platform_ids as string[]);
		expect(sent.map(({ length }) => length)).toEqual([300, 300, 300, 100]);
		expect(sent.flat()).toEqual(ids(1000).map(({ json }) => json.id));
		expect(items.map(({ pairedItem }) => lengthOf(pairedItem))).toEqual([300, 300, 300, 100]);
	});

	it('keeps the Combine Limit', async () => {
		await bench.run(
			'callback.sendByPlatformIds',
			{ ...callbacks, options: { ...joint, combineLimit: 4 } },
			{ items: ids(10) },
		);
		expect(bench.requests().map((_, index) => lengthOf(body(index).platform_ids))).toEqual([
			4, 4, 2,
		]);
	});

	it('joins only what is alike in everything else', async () => {
		const items = ids(6).map(({ json }, index) => ({ json: { ...json, text: `${index % 2}` } }));
		await bench.run('callback.sendByPlatformIds', { ...callbacks, options: joint }, { items });
		const sent = bench.requests().map((_, index) => body(index));
		expect(sent).toEqual([
			{ platform_ids: ['p0', 'p2', 'p4'], callback_text: '0' },
			{ platform_ids: ['p1', 'p3', 'p5'], callback_text: '1' },
		]);
	});

	it('leaves a broadcast to a list alone: two of them are two', async () => {
		const parameters = { target: 'list', list: 501, message: 'Hello', options: joint };
		await bench.run('broadcast.send', parameters, { items: ids(2) });
		expect(bench.requests().map((_, index) => body(index).list)).toEqual([501, 501]);
	});

	it('gives each entry of load_clients its own outcome', async () => {
		const items = ['DemoShopBot', 'nobody_bot', 'DemoShopBot'].map((group, index) => ({
			json: { group, id: `t${index}` },
		}));
		const parameters = {
			platformId: '={{ $json.id }}',
			groupId: '={{ $json.group }}',
			clientType: 1,
			options: joint,
		};
		const { items: out } = await bench.run('client.load', parameters, {
			items,
			settings: { onError: 'continueRegularOutput' },
		});
		expect(bench.requests()).toHaveLength(1);
		expect(out.map(({ json }) => json.platform_id ?? json.error)).toEqual([
			't0',
			expect.stringContaining('did not load the client'),
			't2',
		]);
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		const stopped = await bench.run('client.load', parameters, { items });
		expect(wordsOf(stopped)).toMatch(/did not load.*\[Item 1\].*2 of 3 items/s);
	});
});

describe('long lists in one item', () => {
	const platformIds = ids(650).map(({ json }) => json.id);
	const parameters = { platformIds: JSON.stringify(platformIds), callbackText: 'x' };

	it('go out in calls of the vendor’s limit, and come back as one item', async () => {
		bench.sandbox.state.allClients().forEach((client, index) => {
			client.platform_id = `p${index * 200}`;
		});
		const { items } = await bench.run('callback.sendByPlatformIds', parameters);
		const sent = bench.requests().map((_, index) => body(index).platform_ids as string[]);
		expect(sent.map(({ length }) => length)).toEqual([300, 300, 50]);
		expect(sent.flat()).toEqual(platformIds);
		expect(items).toEqual([
			{
				json: { status: 'success', callback_sended: 4, requests: 3 },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('tell how many were sent before a call that failed', async () => {
		bench.sandbox.fault({ status: 200, delayMs: 0, body: { status: 'success' } });
		bench.sandbox.fault({ status: 200, body: { status: 'fail', message: 'stop' } });
		const ran = await bench.run('callback.sendByPlatformIds', parameters);
		expect(bench.requests()).toHaveLength(2);
		expect(wordsOf(ran)).toMatch(/stop.*300 of 650 platform IDs were sent.*"p300"/s);
	});

	it('are deleted 500 at a time', async () => {
		const clientIds = Array.from({ length: 501 }, (_, index) => index + 1);
		const { json } = await bench.run('client.delete', { clientIds });
		expect(bench.requests().map((_, index) => lengthOf(body(index).client_ids))).toEqual([500, 1]);
		expect(json).toEqual([{ deleted: true, client_ids: clientIds, requests: 2 }]);
	});
});
