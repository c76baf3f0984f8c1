import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itemsOf, runOperation } from '../support/bench';
import { salebotAt } from '../support/salebot';

/** A Salebot that says of every number that it is known, so many at a time, each in so many milliseconds. */
interface Bearing {
	places: number;
	answerMs: number;
	/** A status instead of the answer, asked for each request by its number. */
	status?: (number: number) => number;
}

let server: Server;
let address: string;
let bearing: Bearing;
/** How many were under way when each request arrived. */
let counts: number[] = [];
let phones: string[] = [];
const waiting: Array<() => void> = [];
let working = 0;
let underway = 0;

function serveNext(): void {
	while (working < bearing.places) {
		const next = waiting.shift();
		if (!next) return;
		working += 1;
		setTimeout(() => {
			working -= 1;
			underway -= 1;
			next();
			serveNext();
		}, bearing.answerMs);
	}
}

beforeAll(async () => {
	server = createServer(({ url = '' }, answer) => {
		underway += 1;
		const number = counts.push(underway);
		phones.push(new URL(url, 'http://salebot').searchParams.get('phone') ?? '');
		const status = bearing.status?.(number) ?? 200;
		waiting.push(() => answer.writeHead(status, { 'retry-after': '0' }).end('{"exists":true}'));
		serveNext();
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
	counts = [];
	phones = [];
});

afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

async function check(items: number, options: Record<string, number> = {}) {
	return await runOperation(
		'client.checkWhatsapp',
		salebotAt(address),
		{ phone: '={{ 79000000000 + $json.value }}', options },
		{ items: itemsOf([...Array(items).keys()]), account: `concurrency ${Math.random()}` },
	);
}

const most = (from: number, to = counts.length) => Math.max(...counts.slice(from, to));

describe('Concurrency', () => {
	it('begins with 16 and uses more where the server bears it', async () => {
		bearing = { places: Infinity, answerMs: 90 };
		const { error, items } = await check(500);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(500);
		expect(most(0, 16)).toBe(16);
		expect(most(0)).toBeGreaterThan(16);
		expect(most(0)).toBeLessThanOrEqual(100);
	});

	it('is what is set there, also 0 as Automatic and 100', async () => {
		bearing = { places: Infinity, answerMs: 400 };
		await check(150, { concurrency: 100 });
		expect(most(0)).toBe(100);
		counts = [];
		bearing = { places: Infinity, answerMs: 90 };
		await check(60, { concurrency: 16 });
		expect(most(0)).toBe(16);
		counts = [];
		await check(400, { concurrency: 0 });
		expect(most(0)).toBeGreaterThan(16);
	});

	it('gives every item its own answer where the server has few places', async () => {
		bearing = { places: 2, answerMs: 25 };
		const { items } = await check(120);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[...Array(120).keys()].map((item) => ({ item })),
		);
	});

	it.each([429, 503])('is halved by %d, and every item still goes out once', async (status) => {
		bearing = {
			places: Infinity,
			answerMs: 30,
			status: (number) => (number === 1 ? status : 200),
		};
		const { error, items } = await check(60);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(60);
		expect(new Set(phones).size).toBe(60);
		expect(phones).toHaveLength(61);
		// What was under way at the refusal ends, and what comes then is half of it.
		expect(most(16, 24)).toBeLessThanOrEqual(8);
	});

	it('keeps to a second’s worth of Requests per Second', async () => {
		bearing = { places: Infinity, answerMs: 200 };
		await check(12, { requestsPerSecond: 6 });
		expect(most(0)).toBeLessThanOrEqual(6);
	});
});

it('n8n has its turn while a node reads items that all are refused', async () => {
	const subject = salebotAt(address);
	let turns = 0;
	const count = () => {
		turns += 1;
		timer = setTimeout(count, 0);
	};
	let timer = setTimeout(count, 0);
	const { items } = await runOperation(
		'message.send',
		subject,
		{ clientId: '={{ $json.value }}', message: '={{ $json.missing }}' },
		{ items: itemsOf([...Array(1500).keys()]), settings: { onError: 'continueRegularOutput' } },
	);
	clearTimeout(timer);
	expect(items).toHaveLength(1500);
	// How long it waited for them is a matter of `npm run bench`.
	expect(turns).toBeGreaterThanOrEqual(3);
});
