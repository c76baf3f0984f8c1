import fc from 'fast-check';
import { duplicateKey, isMap, parseExact } from '../../../nodes/shared/vocabulary/json';

/** Beyond 1e21 numbers are printed with an exponent, and so are no integers in the text. */
const exact = (_: string, value: unknown) =>
	Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(Number(value)) < 1e21
		? String(value)
		: value;

describe('parseExact', () => {
	it.each([
		['9007199254740991', 9007199254740991],
		['9007199254740992', '9007199254740992'],
		['9007199254740993', '9007199254740993'],
		['-9007199254740991', -9007199254740991],
		['-9007199254740993', '-9007199254740993'],
		['[12345678901234567890]', ['12345678901234567890']],
		['{"a":{"b":[{"id":12345678901234567}]}}', { a: { b: [{ id: '12345678901234567' }] } }],
		['{"a" : 12345678901234567 , "b":1}', { a: '12345678901234567', b: 1 }],
		['1.2345678901234567', 1.2345678901234567],
		['12345678901234567.5', 12345678901234567.5],
		['1e20', 1e20],
		['[1e308,1e309,-2.5E+400]', [1e308, '1e309', '-2.5E+400']],
		['[1E+2, -0, 1234567890123456e-3]', [100, -0, 1234567890123.456]],
		['"12345678901234567890"', '12345678901234567890'],
		['{"12345678901234567890":1}', { '12345678901234567890': 1 }],
		['{"a":"say \\"12345678901234567890\\", 1"}', { a: 'say "12345678901234567890", 1' }],
		['["\\\\", 12345678901234567890]', ['\\', '12345678901234567890']],
		['["\\\\\\"", 12345678901234567890, "\\\\"]', ['\\"', '12345678901234567890', '\\']],
	])('%s', (text, value) => {
		expect(parseExact(text)).toEqual(value);
	});

	it.each(['', '{', '[1234567890123456789,]', '01234567890123456789', '"12345678901234567890'])(
		'refuses %p as JSON.parse does',
		(text) => {
			expect(() => parseExact(text)).toThrow(SyntaxError);
		},
	);

	it('changes no digit of an integer, wherever it stands', () => {
		const digits = fc
			.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }))
			.map(([minus, value]) => (minus && value > 0n ? `-${value}` : `${value}`));
		fc.assert(
			fc.property(digits, fc.string(), (integer, words) => {
				const text = `{"a":[${JSON.stringify(words)},{"id":${integer}}]}`;
				expect(parseExact(text)).toEqual({
					a: [words, { id: Number.isSafeInteger(Number(integer)) ? Number(integer) : integer }],
				});
			}),
		);
	});

	it('accepts all that JSON.parse accepts, and changes nothing but long integers', () => {
		fc.assert(
			fc.property(fc.json(), fc.bigInt({ min: 10n ** 16n, max: 10n ** 25n }), (json, long) => {
				expect(parseExact(json)).toEqual(JSON.parse(json, exact));
				expect(parseExact(`[${json},${long}]`)).toEqual([JSON.parse(json, exact), String(long)]);
			}),
		);
	});

	it('reads a text of megabytes', () => {
		const long = '\\"'.repeat(3_000_000);
		const read = parseExact(`{"file":"${long}","id":12345678901234567890}`);
		expect(isMap(read) && read.id).toBe('12345678901234567890');
		expect(isMap(read) && String(read.file).length).toBe(3_000_000);
	});
});

describe('duplicateKey', () => {
	it.each([
		['{"a":1,"a":2}', 'a'],
		['{"q":{"var":"x","var":"y"}}', 'var'],
		['[{"a":1},{"b":1,"b":2}]', 'b'],
		['{"a":[1,{"c":1}],"c":2,"a":3}', 'a'],
		['{"\\u0061":1,"a":2}', 'a'],
		['{"a":{"b":1},"b":{"a":1}}', undefined],
		['{"a":"a","b":"a"}', undefined],
		['["a","a"]', undefined],
		['{"a":["a","a"],"b":{"a":1}}', undefined],
		['{"a":"\\",\\"a\\":1"}', undefined],
		['{}', undefined],
		['"a"', undefined],
	])('%s', (text, key) => {
		expect(duplicateKey(text)).toBe(key);
	});

	it('finds none in what JSON.stringify writes', () => {
		fc.assert(fc.property(fc.json(), (text) => duplicateKey(text) === undefined));
		expect(duplicateKey(JSON.stringify({ a: { a: { a: [{ a: 1 }] } } }))).toBeUndefined();
	});
});
