import fc from 'fast-check';

/** What somebody puts into a path, a header or an object who wants another thing to be done. */
const TRICKS: readonly unknown[] = [
	...['../../platform/api/v1/users', '..', '.', '%2e%2e%2f', '..\\..', '1/../2', '1/messages', '/'],
	...[
		'7?admin=true',
		'7#',
		'7&user_id=1',
		'7;a=b',
		'//evil.example/',
		'http://evil.example/',
		'@evil',
	],
	...['a\r\nX-Injected: 1', 'a\nb', '\u0000', '\u2028', '\ud800', '\u202e', '\ufeff7', '٣', '7\t'],
	...[
		'__proto__',
		'constructor',
		'toString',
		'[object Object]',
		'undefined',
		'NaN',
		'null',
		'true',
	],
	...['', ' ', ',', ',,', '[', '{', '{}', '[]', '[[]]', '"', '{"__proto__":{"polluted":true}}'],
	...[
		0,
		-0,
		-1,
		0.5,
		1e21,
		1e308,
		2 ** 53,
		5e-324,
		'0x10',
		'1e3',
		'-7',
		'+7',
		'07',
		'9'.repeat(400),
	],
	...[true, false, null, [], [[]], [null], [{}], [7, null], [[[[7]]]], {}, { '': '' }, ['a', 'a']],
	...[
		{ toString: 1 },
		{ toJSON: 1 },
		{ then: 1 },
		{ length: 1e9 },
		{ valueOf: 'x', toString: null },
	],
	...[{ constructor: { prototype: { polluted: true } } }, { __rl: true }, { mode: 'id' }],
	...[JSON.parse('{"__proto__":{"polluted":true}}'), JSON.parse('[{"__proto__":{"polluted":1}}]')],
	...['id', 'list', 'url', 'no-such-mode'].flatMap((mode) => [
		{ __rl: true, mode, value: {} },
		{ __rl: true, mode, value: '1/../../2' },
		{ __rl: true, mode, value: [7] },
	]),
	'x'.repeat(100_000),
	`${'['.repeat(5_000)}${']'.repeat(5_000)}`,
	Array.from({ length: 2_000 }, (_, index) => index),
];

/** What every field meets: chance alone would spare some of them. */
const ALWAYS: readonly unknown[] = [
	...['', '\ud800', { toString: 1 }, { valueOf: 'x', toString: null }],
	...[[{ toString: 1 }], { a: { toString: 1 } }, { __rl: true, mode: 'list', value: [7] }],
];

/** And `count` more values of JSON, the same for the same seed: half of them tricks, half of any kind. */
export function anything(count: number, seed: number): unknown[] {
	const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.json());
	const value = fc.oneof(
		fc.jsonValue({ maxDepth: 4 }),
		text,
		fc.integer(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
	);
	const more = fc.sample(fc.oneof(fc.constantFrom(...TRICKS), value), { numRuns: count, seed });
	return [...ALWAYS, ...more];
}
