import { itemsOf } from '../support/bench';
import { CountingSalebot, useSalebot } from '../support/salebot';

const bench = useSalebot();
const message = { clientId: '={{ $json.client }}', message: '={{ $json.text }}' };

function conversation(clients: readonly number[], count: number) {
	return Array.from({ length: count }, (_, index) => ({
		json: { client: clients[index % clients.length] ?? 0, text: `text ${index}` },
	}));
}

const part = (body: unknown, name: string) => String(Reflect.get(Object(body), name));
/** How many requests were under way each time one arrived, as the server saw it. */
function underWay(): number[] {
	const { requests } = bench.sandbox;
	const counts: number[] = [];
	requests.push = (...entries) => {
		const length = Array.prototype.push.apply(requests, entries);
		counts.push(requests.filter(({ status }) => status === 0).length);
		return length;
	};
	return counts;
}

afterEach(() => Reflect.deleteProperty(bench.sandbox.requests, 'push'));

describe('order', () => {
	it('sends the items of a client in input order, other clients side by side', async () => {
		bench.sandbox.settings.latencyMs = 5;
		const clients = [1001, 1002, 1003];
		const items = conversation(clients, 30);
		const { error } = await bench.run('message.send', message, { items });
		expect(error).toBeUndefined();
		for (const client of clients) {
			const texts = bench
				.requests('message')
				.filter(({ body }) => part(body, 'client_id') === String(client))
				.map(({ body }) => part(body, 'message'));
			const wanted = items
				.filter(({ json }) => json.client === client)
				.map(({ json }) => json.text);
			expect(texts).toEqual(wanted);
		}
	});

	it('lets no client wait for another', async () => {
		bench.sandbox.fault({ action: 'message', delayMs: 300 });
		const items = [1001, 1001, 1002].map((client, index) => ({
			json: { client, text: `${index}` },
		}));
		await bench.run('message.send', message, { items });
		expect(bench.requests().map(({ body }) => part(body, 'message'))).toEqual(['0', '2', '1']);
	});

	it('starts an item of a client only when the one before is answered', async () => {
		const counts = underWay();
		await bench.run('message.send', message, { items: conversation([1001], 6) });
		expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it('never has more under way than Concurrency', async () => {
		const counts = underWay();
		bench.sandbox.settings.latencyMs = 20;
		const items = itemsOf(Array.from({ length: 24 }, (_, index) => 79_000_000_000 + index));
		const parameters = { phone: '={{ $json.value }}', options: { concurrency: 3 } };
		await bench.run('client.checkWhatsapp', parameters, { items });
		expect(counts).toHaveLength(24);
		expect(Math.max(...counts)).toBe(3);
	});

	it('sends one at a time with Concurrency 1', async () => {
		bench.sandbox.settings.latencyMs = 5;
		const phones = [1, 2, 3, 4, 5].map((last) => `7900000000${last}`);
		const items = itemsOf(phones);
		const parameters = { phone: '={{ $json.value }}', options: { concurrency: 1 } };
		await bench.run('client.checkWhatsapp', parameters, { items });
		expect(bench.requests().map(({ query }) => query.phone)).toEqual(phones);
	});

	it('puts items out in input order, each paired with its input', async () => {
		bench.sandbox.fault({ action: 'check_whatsapp', delayMs: 60 });
		const phones = Array.from({ length: 20 }, (_, index) => `${79_000_000_000 + index}`);
		const { items } = await bench.run(
			'client.checkWhatsapp',
			{ phone: '={{ $json.value }}' },
			{ items: itemsOf(phones) },
		);
		expect(items.map(({ json }) => json.phone)).toEqual(phones);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(phones.map((_, item) => ({ item })));
	});

	it('keeps what was last said to a client last, also through combined calls', async () => {
		bench.sandbox.settings.latencyMs = 10;
		const items = [
			[1001, 'first'],
			[1002, 'first'],
			['1001', 'second'],
			[1003, 'third'],
			[1002, 'third'],
		].map(([client = 0, plan = '']) => ({ json: { client, plan } }));
		const { error } = await bench.run(
			'variable.save',
			{
				clientId: '={{ $json.client }}',
				scope: 'client',
				variablesMode: 'json',
				variablesJson: '={{ ({ plan: $json.plan }) }}',
				options: { combineItems: true },
			},
			{ items },
		);
		expect(error).toBeUndefined();
		expect(bench.requests('save_variables')).toHaveLength(3);
		const plans = [1001, 1002, 1003].map((id) => bench.sandbox.state.client(id)?.variables.plan);
		expect(plans).toEqual(['second', 'third', 'third']);
	});
});

describe('little work', () => {
	it('reads a parameter once an item, and once in all without an expression', async () => {
		const node = new CountingSalebot();
		const items = conversation([1001, 1002], 8);
		const { error } = await bench.run('message.send', message, { items, node });
		expect(error).toBeUndefined();
		const { clientId, message: text, ...others } = Object.fromEntries(node.reads);
		expect({ clientId, text }).toEqual({ clientId: 8, text: 8 });
		expect(Object.entries(others).filter(([, count]) => count !== 1)).toEqual([]);
	});

	it('reads nothing that the operation does not declare or does not show', async () => {
		const node = new CountingSalebot();
		await bench.run('client.getAll', { returnAll: true, clientId: 'x', message: 'x' }, { node });
		expect([...node.reads.keys()].sort()).toEqual(['operation', 'output', 'resource', 'returnAll']);
	});

	it('decrypts the credential once an execution', async () => {
		const items = conversation([1001, 1002, 1003], 40);
		const { decrypted } = await bench.run('message.send', message, { items });
		expect(bench.requests()).toHaveLength(40);
		expect(decrypted).toBe(1);
	});

	it('does nothing without items', async () => {
		const { items, error } = await bench.run('message.send', message, { items: [] });
		expect({ items, error, sent: bench.requests().length }).toEqual({
			items: [],
			error: undefined,
			sent: 0,
		});
	});
});
