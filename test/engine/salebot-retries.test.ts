import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itemsOf, wordsOf } from '../support/bench';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const message = { clientId: 1001, message: 'Hello' };
const page = '<html><head><title>502 Bad Gateway</title></head><body></body></html>';

const read = async (options = {}) => await bench.run('project.getConnectedChannels', { options });
const send = async (options = {}) => await bench.run('message.send', { ...message, options });
const sends = () => bench.requests().length;

describe('a read', () => {
	it.each([
		['502', { status: 502, body: page }],
		['500', { status: 500 }],
		['408', { status: 408 }],
		['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
		['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
		['a connection broken off', { drop: 'connection' as const }],
		['an answer that never came', { drop: 'beforeAnswer' as const }],
	])('is repeated after %s', async (_, fault) => {
		bench.sandbox.fault(fault);
		const { error, json } = await read();
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		expect(sends()).toBe(2);
	});

	it('is repeated no more often than Max Retries', async () => {
		bench.sandbox.fault({ status: 502, body: page, times: 9 });
		const ran = await read({ maxRetries: 1 });
		expect(sends()).toBe(2);
		expect(wordsOf(ran)).toContain('502 Bad Gateway');
		expect(wordsOf(ran)).not.toContain('unknown');
	});

	it('is not repeated where the server refuses it', async () => {
		bench.sandbox.fault({ status: 400, body: { status: 'fail', message: 'wrong' } });
		expect(wordsOf(await read())).toContain('wrong');
		expect(sends()).toBe(1);
	});
});

describe('a send', () => {
	it.each([
		['502', { status: 502, body: page }],
		['503 without Retry-After', { status: 503 }],
		['a connection broken off', { drop: 'connection' as const }],
		['an answer that never came', { drop: 'beforeAnswer' as const }],
	])('is not repeated after %s, and the outcome is called unknown', async (_, fault) => {
		bench.sandbox.fault(fault);
		const ran = await send();
		expect(sends()).toBe(1);
		expect(wordsOf(ran)).toMatch(/took effect is unknown/);
	});

	it.each([
		['429', { status: 429, headers: { 'retry-after': '0' } }],
		['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
	])('is repeated after %s', async (_, fault) => {
		bench.sandbox.fault(fault);
		const { error } = await send();
		expect(error).toBeUndefined();
		expect(sends()).toBe(2);
	});

	it('is not kept waiting where the server asks for very long', async () => {
		bench.sandbox.fault({ status: 429, headers: { 'retry-after': '3600' } });
		const ran = await send();
		expect(sends()).toBe(1);
		expect(wordsOf(ran)).toContain('wait 60 minutes');
		expect(wordsOf(ran)).not.toContain('unknown');
	});

	it('that is refused did not happen', async () => {
		bench.sandbox.fault({ status: 400, body: { status: 'fail', message: 'wrong' } });
		expect(wordsOf(await send())).not.toContain('unknown');
	});

	it('that changes nothing more when repeated is repeated', async () => {
		bench.sandbox.fault({ status: 502, body: page });
		const parameters = { listId: 501, clients: 1003 };
		const { error } = await bench.run('list.add', parameters);
		expect(error).toBeUndefined();
		expect(sends()).toBe(2);
	});
});

describe('the network', () => {
	it('refusing connections is reported as such, with nothing sent', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const { port } = server.address() as AddressInfo;
		await new Promise((resolve) => server.close(resolve));
		const credentials = { host: 'custom', baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key-1234' };
		const options = { maxRetries: 1 };
		const ran = await bench.run('message.send', { ...message, options }, { credentials });
		expect(wordsOf(ran)).toContain('Salebot refuses connections');
		expect(wordsOf(ran)).not.toContain('unknown');
	});

	it('that is too slow ends with Timeout', async () => {
		bench.sandbox.settings.latencyMs = 1500;
		const ran = await send({ timeout: 400 });
		expect(wordsOf(ran)).toMatch(/did not answer in time.*unknown/s);
		expect(sends()).toBe(1);
	});

	it.each([90, 1_250, 86_400_000])(
		'that is quicker than a Timeout of %d is waited for',
		async (timeout) => {
			bench.sandbox.settings.latencyMs = 30;
			const ran = await send({ timeout });
			expect(wordsOf(ran)).toBe('');
			expect(sends()).toBe(1);
		},
	);

	it('that drips ends with Timeout too, as a whole', async () => {
		const drops: Array<ReturnType<typeof setInterval>> = [];
		const other = createServer((_, answer) => {
			answer.writeHead(200, { 'content-type': 'application/json' });
			drops.push(setInterval(() => answer.write(' '), 20));
			setTimeout(() => answer.end('{}'), 3000);
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => other.once('listening', resolve));
		const { port } = other.address() as AddressInfo;
		const credentials = { host: 'custom', baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key-1234' };
		const begun = performance.now();
		const options = { timeout: 300, maxRetries: 0 };
		const ran = await bench.run('message.send', { ...message, options }, { credentials });
		expect(wordsOf(ran)).toMatch(/did not answer in time.*unknown/s);
		expect(performance.now() - begun).toBeLessThan(2500);
		for (const drop of drops) clearInterval(drop);
		other.closeAllConnections();
		await new Promise((resolve) => other.close(resolve));
	});

	it('that redirects is not followed, and learns no key', async () => {
		const asked: string[] = [];
		const other = createServer(({ url = '' }, answer) => {
			asked.push(url);
			answer.end('{}');
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => other.once('listening', resolve));
		const { port } = other.address() as AddressInfo;
		const location = `http://127.0.0.1:${port}/api/${bench.sandbox.apiKey}/message`;
		for (const status of [301, 302, 307, 308]) {
			bench.sandbox.fault({ status, headers: { location } });
			const ran = await send();
			expect(wordsOf(ran)).toContain(`redirects elsewhere (HTTP ${status})`);
			expect(wordsOf(ran)).not.toContain(bench.sandbox.apiKey);
		}
		await new Promise((resolve) => other.close(resolve));
		expect(asked).toEqual([]);
	});
});

describe('Requests per Second', () => {
	it('lets a second’s worth through and then waits', async () => {
		const parameters = {
			phone: '={{ 79000000000 + $json.value }}',
			options: { requestsPerSecond: 10 },
		};
		const begun = performance.now();
		await bench.run('client.checkWhatsapp', parameters, { items: itemsOf([...Array(14).keys()]) });
		// The ten that may go at once are followed by four in their time, however fast the machine is.
		expect(performance.now() - begun).toBeGreaterThan(390);
		expect(sends()).toBe(14);
	});
});

describe('cancelling', () => {
	it('starts no request any more', async () => {
		bench.sandbox.settings.latencyMs = 40;
		const items = itemsOf([...Array(40).keys()]);
		const cancelled = new Promise<number>((resolve) => {
			const parameters = {
				phone: '={{ 79000000000 + $json.value }}',
				options: { concurrency: 2 },
			};
			void bench.run('client.checkWhatsapp', parameters, {
				items,
				during: (cancel) => {
					const waiting = setInterval(() => {
						if (sends() < 4) return;
						clearInterval(waiting);
						cancel();
						resolve(sends());
					}, 5);
				},
			});
		});
		const before = await cancelled;
		await new Promise((resolve) => setTimeout(resolve, 250));
		// One may have been on its way to the server when the button was pressed.
		expect(sends()).toBeLessThanOrEqual(before + 2);
		expect(sends()).toBeLessThan(items.length);
	});

	it('ends the wait before a repetition', async () => {
		bench.sandbox.fault({ status: 429, headers: { 'retry-after': '30' }, times: 5 });
		const ran = bench.run('message.send', message, {
			during: (cancel) => {
				const waiting = setInterval(() => {
					if (sends() < 1) return;
					clearInterval(waiting);
					setTimeout(cancel, 50);
				}, 5);
			},
		});
		await ran;
		expect(sends()).toBe(1);
	});
});

describe('Retry On Fail of the node', () => {
	const settings = { retryOnFail: true };
	it('is warned of where it would send again', async () => {
		const { hints } = await bench.run('message.send', message, { settings });
		expect(hints.join()).toContain("'Retry On Fail' on");
	});

	it('is no matter for reads', async () => {
		const { hints } = await bench.run('project.getConnectedChannels', {}, { settings });
		expect(hints).toEqual([]);
	});
});
