import fc from 'fast-check';
import type { Kind } from '../../support/triggerKinds';

/** A request as somebody may send it who wants no good, or who is out of his mind. */
export interface Hostile {
	/** Which of the kinds it is. */
	kind: string;
	body: Buffer;
	/** Name and value one after another, as they go over the wire: a name may come twice. */
	headers: string[];
	query: string;
	/** Whether it bears the proof: then it may start a workflow, if there is sense in it. */
	isProved: boolean;
}

type Bytes = Buffer | string;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const OLD_MS = 3_600_000;

/** `count` requests of every kind, the same for the same seed. `heavy` are those of 16 MB. */
export function hostileTo(kind: Kind, count: number, heavy: number, seed: number): Hostile[] {
	const good = JSON.stringify(kind.good);
	const flat = (headers: Record<string, string>) => Object.entries(headers).flat();
	const typed = (type: string) => ['content-type', type];
	const make = (
		name: string,
		body: Bytes,
		headers: string[],
		more: Partial<Hostile> = {},
	): Hostile => ({
		kind: name,
		body: Buffer.from(body as string),
		headers: [...typed(JSON_TYPE), ...headers],
		query: '',
		isProved: false,
		...more,
	});
	/** The right proof of these bytes, each value changed. */
	const spoilt = (body: Bytes, spoil: (value: string) => string) =>
		flat(kind.proof(Buffer.from(body as string))).map((one, index) =>
			index % 2 === 0 || /^\d+$/.test(one) ? one : spoil(one),
		);
	const proved = (name: string, body: Bytes, type = JSON_TYPE): Hostile => {
		const bytes = Buffer.from(body as string);
		const headers = [...typed(type), ...flat(kind.proof(bytes))];
		return { kind: `${name}, proved`, body: bytes, headers, query: '', isProved: true };
	};
	const unproved = (name: string, body: Bytes, type = JSON_TYPE): Hostile => ({
		...make(name, body, []),
		headers: typed(type),
	});
	const either = (name: string, body: fc.Arbitrary<Bytes>, type: fc.Arbitrary<string>) =>
		fc
			.tuple(body, type, fc.boolean())
			.map(([bytes, of, isProved]) => (isProved ? proved : unproved)(name, bytes, of));
	const hex = fc.stringMatching(/^[0-9a-f]{40,64}$/);
	const position = fc.nat({ max: good.length - 2 }).map((at) => at + 1);
	const json = fc.constant(JSON_TYPE);

	const kinds: Array<fc.Arbitrary<Hostile>> = [
		fc.constant(make('no proof', good, [])),
		hex.map((wrong) =>
			make(
				'a wrong proof',
				good,
				spoilt(good, () => wrong),
			),
		),
		fc.integer({ min: 1, max: 12 }).map((cut) =>
			make(
				'a proof cut off',
				good,
				spoilt(good, (value) => value.slice(0, -cut)),
			),
		),
		fc.constant(make('a proof in another case', good, spoilt(good, otherCase))),
		replays(kind, good, make),
		position.map((at) => {
			const changed = Buffer.from(good);
			changed[at] = (changed[at] ?? 0) ^ 1;
			// Where the body is not signed the proof itself is changed.
			const isSigned =
				JSON.stringify(kind.proof(changed)) !== JSON.stringify(kind.proof(Buffer.from(good)));
			const headers = isSigned ? flat(kind.proof(Buffer.from(good))) : spoilt(good, (v) => `${v}x`);
			return make('a changed byte', changed, headers);
		}),
		either('nested without end', fc.constantFrom(...deep()), json),
		either(
			'invalid UTF-8',
			fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
			fc.constantFrom(JSON_TYPE, FORM_TYPE, 'text/plain', ''),
		),
		either('prototype keys', prototypes(good), json),
		either('objects for values', objects(kind), json),
		either('a form', forms(kind), fc.constantFrom(FORM_TYPE, `${FORM_TYPE}; charset=utf-16`)),
		either('a multipart form', multipart(), fc.constant('multipart/form-data; boundary=b')),
		hex.map((wrong) => {
			const names = flat(kind.proof(Buffer.from(good))).filter((_, index) => index % 2 === 0);
			return make(
				'headers twice',
				good,
				names.flatMap((one) => [one, wrong, one, wrong]),
			);
		}),
		fc
			.constantFrom('secret[a]=b', 'secret=a&secret=b', '__proto__[x]=1', 'secret[toString]=1', '%')
			.map((query) => make('a strange query', good, [], { query: `?${query}` })),
	];
	const each = Math.floor((count - heavy) / kinds.length);
	const made = kinds.map((one, index) => fc.sample(one, { numRuns: each, seed: seed + index }));
	const large = Buffer.alloc(16 * 1024 * 1024 - 1024, 'a');
	const mixed = Array.from({ length: each }, (_, turn) => made.flatMap((list) => list[turn] ?? []));
	// As long as n8n takes it, and right but for its length.
	const long = Buffer.concat([Buffer.from(good), Buffer.alloc(large.length - good.length, ' ')]);
	const rest = Array.from({ length: count - each * kinds.length }, (_, index) =>
		index % 2 === 0 ? unproved('16 MB', large) : proved('16 MB', long),
	);
	return [...mixed.flat(), ...rest];
}

const otherCase = (value: string) => {
	const upper = value.toUpperCase();
	return upper === value ? value.toLowerCase() : upper.replace(/^SHA256=/, 'sha256=');
};

/** What was right once: an old signature, or that of other bytes, or the secret in a wrong place. */
function replays(
	kind: Kind,
	good: string,
	make: (name: string, body: Bytes, headers: string[]) => Hostile,
): fc.Arbitrary<Hostile> {
	const bytes = Buffer.from(good);
	const right = JSON.stringify(kind.proof(bytes));
	return fc.nat({ max: 1000 }).map((more) => {
		const old = kind.proof(bytes, Date.now() - OLD_MS - more * 1000);
		const other = kind.proof(Buffer.from(`${good} ${more}`));
		const isSigned = JSON.stringify(other) !== right;
		const used = JSON.stringify(old) === right ? other : old;
		const headers = Object.entries(used).flatMap(([name, value]) => [
			isSigned ? name : 'x-hub-signature',
			value,
		]);
		return make('a replay', good, headers);
	});
}

const nested = (depth: number, open: string, close: string) =>
	open.repeat(depth) + close.repeat(depth);

const deep = () => [
	nested(20_000, '[', ']'),
	`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
	`{"message":${nested(8_000, '[', ']')},"event":"message_created","message_type":"incoming"}`,
];

const PROTOTYPE = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'toJSON');

const prototypes = (good: string) =>
	fc
		.tuple(PROTOTYPE, fc.jsonValue({ maxDepth: 2 }))
		.map(([key, value]) => `{"${key}":${JSON.stringify({ polluted: value })},${good.slice(1)}`);

function objects(kind: Kind): fc.Arbitrary<Bytes> {
	const value = fc.oneof(
		fc.constantFrom<unknown>({ toString: 1 }, { valueOf: 2 }, [[[]]], { then: 1 }, { length: 1e9 }),
		fc.jsonValue({ maxDepth: 3 }),
	);
	return fc.tuple(fc.constantFrom(...kind.scalars), value).map(([path, one]) => {
		const copy = structuredClone(kind.good);
		const steps = path.split('.');
		const last = steps.pop() ?? '';
		const place = steps.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), copy);
		Reflect.set(Object(place), last, one);
		return JSON.stringify(copy);
	});
}

function forms(kind: Kind): fc.Arbitrary<Bytes> {
	const key = fc.oneof(
		PROTOTYPE,
		fc.constantFrom(...kind.scalars, 'a[b][c]', 'a[__proto__][x]', 'message[]'),
	);
	return fc.oneof(
		fc
			.array(fc.tuple(key, fc.string()), { minLength: 1, maxLength: 8 })
			.map((pairs) => new URLSearchParams(pairs).toString()),
		fc.constantFrom('%E0%A4%A', '&&==&', 'a=%ff%fe', `x=${'y'.repeat(5000)}`),
	);
}

const multipart = (): fc.Arbitrary<Bytes> =>
	fc
		.tuple(fc.oneof(PROTOTYPE, fc.constantFrom('message', 'client', 'file')), fc.string())
		.map(([name, value]) => {
			const part = (more: string, text: string) =>
				`--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;
			return `${part('', value.replace(/--b/g, ''))}${part('; filename="x.bin"', 'x')}--b--\r\n`;
		});
