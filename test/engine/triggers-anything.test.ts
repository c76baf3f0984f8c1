import fc from 'fast-check';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';
import type { Kind } from '../support/triggerKinds';
import { KINDS, SECRET } from '../support/triggerKinds';

let trigger: Trigger;

async function opened({ node, parameters, credentials, endpoint }: Kind, typeVersion?: number) {
	trigger = await listen({
		node: node(),
		parameters,
		credentials,
		...(endpoint !== undefined && { endpoint }),
		...(typeVersion !== undefined && { typeVersion }),
	});
}
afterEach(async () => await trigger.stop());

async function sent(kind: Kind, raw: Buffer | string, type: string, more = {}) {
	const bytes = Buffer.from(raw as string);
	const before = trigger.calls.length;
	const answer = await trigger.send(bytes, {
		headers: { 'content-type': type, ...kind.proof(bytes), ...more },
	});
	await trigger.settled();
	return { answer, call: trigger.calls.at(before) };
}

/** Whatever came, it is answered, and an execution begins with an item that can be relied on. */
function requireSound(kind: Kind, { answer, call }: Awaited<ReturnType<typeof sent>>) {
	expect(call?.error).toBeUndefined();
	// 422 is n8n's own, for JSON that is none.
	expect([200, 400, 422]).toContain(answer.status);
	if (kind.quiet && call) expect(answer.status).toBe(200);
	if (answer.status !== 200) expect(call?.items).toBeUndefined();
	for (const { json } of call?.items ?? []) {
		for (const [name, value] of Object.entries(json)) {
			if (name === 'body' || kind.whole.includes(name)) continue;
			expect([name, value === null || typeof value !== 'object']).toEqual([name, true]);
		}
		const text = JSON.stringify(json);
		expect(text).not.toContain('"__proto__":');
		expect(text).not.toContain(SECRET);
	}
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

/** A copy with something else at the path. */
function changed(body: Record<string, unknown>, path: string, value: unknown) {
	const copy = structuredClone(body);
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	const place = steps.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), copy);
	Reflect.set(Object(place), last, value);
	return copy;
}

const names = Object.keys(KINDS);
const kindOf = (name: string): Kind => {
	const kind = KINDS[name];
	if (!kind) throw new Error(`there is no ${name}`);
	return kind;
};

const nested = (depth: number, [open, close]: readonly [string, string]) =>
	open.repeat(depth) + close.repeat(depth);
const DEEP = [
	nested(20_000, ['[', ']']),
	`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
	`{"message":${nested(20_000, ['[', ']'])},"event":"message_created","message_type":"incoming"}`,
];

const TYPES = [
	'application/json',
	'application/json; charset=utf-8',
	'text/plain',
	'application/x-www-form-urlencoded',
	'application/octet-stream',
	'application/vnd.api+json',
	'image/png',
	'',
];

const odd = fc.oneof(
	fc.constantFrom<unknown>(
		{ toString: 1 },
		{ valueOf: 'x', toString: null },
		{ toJSON: 1 },
		{ length: 1e9 },
		{ then: 1 },
		[[[]]],
		1e308,
		-0,
		'9'.repeat(400),
		'\u0000\ud800',
		{ constructor: { prototype: { polluted: true } } },
	),
	fc.jsonValue({ maxDepth: 3 }),
);

describe.each([1, 1.1])('triggers of version %p', (version) => {
	test.each(names)('%s: good ones arrive, whatever comes between', async (name) => {
		const kind = kindOf(name);
		await opened(kind, version);
		for (const type of TYPES.filter((one) => one !== 'text/plain')) {
			const body = JSON.stringify(kind.good);
			await sent(kind, DEEP[0] ?? '', type);
			const { answer, call } = await sent(kind, body, type);
			expect([type, answer.status, call?.items?.length]).toEqual([type, 200, 1]);
			expect(call?.items?.[0]?.json.text).toBe('Good day');
		}
	});
});

test.each(names)('%s: what is nested without end is refused', async (name) => {
	const kind = kindOf(name);
	await opened(kind);
	for (const body of DEEP) {
		const result = await sent(kind, body, 'application/json');
		requireSound(kind, result);
		expect(result.call?.items).toBeUndefined();
		expect(result.answer.status).toBe(kind.quiet ? 200 : 400);
	}
});

test.each(names)('%s: anything where one value is expected', async (name) => {
	const kind = kindOf(name);
	await opened(kind);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...kind.scalars), odd, async (path, value) => {
			const body = JSON.stringify(changed(kind.good, path, value));
			requireSound(kind, await sent(kind, body, 'application/json'));
		}),
		{ numRuns: 25 },
	);
});

/** What takes patterns the square of its length to look through, unless they are made with care. */
const RUNS = ['\n', ' ', '/', '%25', '<', '\u200b'].map((one) => `${one.repeat(400_000)}x`);

test.each(names)(
	'%s: what is long without end is answered before a person gives up',
	async (name) => {
		const kind = kindOf(name);
		await opened(kind);
		for (const run of RUNS) {
			requireSound(kind, await sent(kind, run, 'text/plain'));
			for (const path of kind.scalars.slice(0, 3)) {
				const body = JSON.stringify(changed(kind.good, path, run));
				requireSound(kind, await sent(kind, body, 'application/json'));
			}
		}
	},
);

test.each(names)('%s: any JSON, bytes, form and header', async (name) => {
	const kind = kindOf(name);
	await opened(kind);
	const key = fc.constantFrom('__proto__', 'constructor', 'client', 'message', 'event', 'a[b][c]');
	const json = fc
		.record({ key, value: odd, more: fc.jsonValue({ maxDepth: 6 }) })
		.map(({ key: at, value, more }) => {
			const text = JSON.stringify({ ...kind.good, more });
			return `${text.slice(0, -1)},${JSON.stringify(at)}:${JSON.stringify(value ?? null)}}`;
		});
	const numbers = fc.constantFrom('1e999', '-1e999', '9'.repeat(5_000), '1e-999').map((number) => {
		return `{"id":${number},"client":{"id":${number}},"is_input":${number},"created_at":${number}}`;
	});
	const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
	const form = fc
		.array(fc.tuple(key, fc.string()), { maxLength: 6 })
		.map((pairs) => new URLSearchParams(pairs).toString());
	const body = fc.oneof(
		json,
		numbers,
		bytes,
		form,
		fc.json().map((text) => text.slice(0, -1)),
	);
	const header = fc.constantFrom(
		{},
		{ 'x-chatwoot-delivery': 'a, b' },
		{ 'x-forwarded-for': 'a, b' },
		{ 'content-encoding': 'identity' },
	);
	await fc.assert(
		fc.asyncProperty(body, fc.constantFrom(...TYPES), header, async (raw, type, more) => {
			requireSound(kind, await sent(kind, raw, type, more));
		}),
		{ numRuns: 40 },
	);
	const { call } = await sent(kind, JSON.stringify(kind.good), 'application/json');
	expect(call?.items).toHaveLength(1);
});

test.each(names)('%s: a multipart form', async (name) => {
	const kind = kindOf(name);
	await opened(kind);
	const form = new FormData();
	for (const one of ['message', '__proto__', 'constructor', 'is_input']) form.append(one, '{"a":1');
	form.append('message', 'twice');
	form.append('file', new Blob(['x']), 'x.bin');
	const answer = await trigger.send(form, { headers: kind.proof(Buffer.alloc(0)) });
	requireSound(kind, { answer, call: trigger.calls[0] });
});

test.each(names)(
	'%s: whoever cannot prove himself is turned away, whatever he sends',
	async (name) => {
		const kind = kindOf(name);
		await opened(kind);
		const headers = { 'content-type': 'application/json', authorization: 'Bearer a, Bearer b' };
		for (const query of [
			'',
			'?secret[a]=b',
			'?secret=a&secret=b',
			'?__proto__[x]=1&secret[toString]=1',
		]) {
			for (const body of [...DEEP, JSON.stringify(kind.good)]) {
				const { status } = await trigger.send(body, { headers, query });
				expect(status).toBe(kind.quiet ? 200 : 401);
			}
		}
		expect(trigger.started).toEqual([]);
		expect(trigger.calls.filter(({ error }) => error !== undefined)).toEqual([]);
	},
);

test('bridge: anything in a query', async () => {
	const kind = {
		...kindOf('bridge'),
		parameters: { endpoints: ['get_rates'], path: 'office' },
		endpoint: 'get_rates',
	};
	await opened(kind);
	const good = 'from_currency=USDT&to_currency=RUB';
	for (const query of [
		'from_currency[toString]=1&to_currency=RUB',
		`${good}&from_amount[a][b][c][d][e][f][g]=1`,
		`${good}&__proto__[polluted]=1&constructor[prototype][polluted]=1`,
		`${good}&from_amount=1&from_amount=2`,
		`${good}&from_amount=1e999`,
		`${good}&contact_id=%ff%fe%00`,
		'from_currency=%E0%A4%A',
		good,
	]) {
		const answer = await trigger.send('', {
			method: 'GET',
			query: `?${query}`,
			headers: kind.proof(Buffer.alloc(0)),
		});
		expect(trigger.calls.at(-1)?.error).toBeUndefined();
		expect(answer.status).not.toBe(599);
	}
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	expect(trigger.started.at(-1)).toMatchObject({ fromCurrency: 'USDT', fromAmount: null });
});
