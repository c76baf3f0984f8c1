import Decimal from 'decimal.js';
import fc from 'fast-check';
import { amountOf } from '../../../nodes/Bridge/money/amount';
import { parseMoney } from '../../../nodes/Bridge/money/exact';
import { InputError } from '../../../nodes/shared/vocabulary/errors';

const Exact = Decimal.clone({ precision: 400 });
const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: length })
		.map((list) => list.join(''));
const plain = fc
	.tuple(digits(30), fc.option(digits(18)))
	.map(([whole, fraction]) => (fraction === null ? whole : `${whole}.${fraction}`));

const read = (raw: unknown) => amountOf(raw, 'From Amount');
const refusalOf = (raw: unknown): InputError => {
	try {
		read(raw);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error(`${String(raw)} was taken`);
};

test('a plain decimal goes through untouched', () => {
	fc.assert(fc.property(plain, (text) => expect(read(text)).toBe(text)));
	fc.assert(fc.property(plain, (text) => expect(read(`  ${text}\n`)).toBe(text)));
});

const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];

test('spaces between groups of three and a decimal comma change no digit', () => {
	const grouped = fc.tuple(
		fc.integer({ min: 1, max: 999 }).map(String),
		fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 9 }),
		fc.option(digits(18)),
		fc.constantFrom(...SPACES),
		fc.constantFrom('.', ','),
	);
	fc.assert(
		fc.property(grouped, ([first, rest, fraction, space, point]) => {
			const groups = rest.map((group) => String(group).padStart(3, '0'));
			const ending = fraction === null ? '' : point + fraction;
			const wanted = first + groups.join('') + (fraction === null ? '' : `.${fraction}`);
			expect(read([first, ...groups].join(space) + ending)).toBe(wanted);
		}),
	);
});

test.each([
	['1 000,50', '1000.50'],
	['1\u00a0000,50', '1000.50'],
	['0,005', '0.005'],
	['12,5', '12.5'],
	['1,0000', '1.0000'],
	['1234,567', '1234.567'],
	['1 000,500', '1000.500'],
	['007.50', '007.50'],
	[0, '0'],
	[100.5, '100.5'],
	[1e-7, '0.0000001'],
	[9_007_199_254_740_991, '9007199254740991'],
	[123_456_789.123456, '123456789.123456'],
	[10n ** 29n, '100000000000000000000000000000'],
])('%p is %s', (raw, wanted) => expect(read(raw)).toBe(wanted));

test.each([
	['1,000', /1\.000 or 1000/],
	['999,999', /999\.999 or 999999/],
	['1,000,000', /thousands/],
	['1,000.50', /thousands/],
	['1.000,50', /thousands/],
	['1.000.000', /decimal point/],
	['10 00', /two numbers/],
	['1 2', /two numbers/],
	['0.000 001', /two numbers/],
	['-5', /no sign/],
	['+5', /no sign/],
	['1e5', /scientific/],
	['.5', /decimal point/],
	['5.', /decimal point/],
	['$5', /decimal point/],
	['100 USDT', /decimal point/],
	['null', /decimal point/],
	['١٠٠', /decimal point/],
	[0.1 + 0.2, /as text/],
	[1234567890123.4567, /as text/],
	[2 ** 53, /as text/],
	[-1, /not negative/],
	[Number.NaN, /not negative/],
	[true, /decimal point/],
	[{ amount: 5 }, /decimal point/],
])('%p is refused with the reason', (raw, reason) => {
	const { message, fix } = refusalOf(raw);
	expect(message).toContain("'From Amount'");
	expect(`${message} ${fix}`).toMatch(reason);
});

test('a number is taken only as the very decimal that it prints', () => {
	const short = fc
		.tuple(fc.integer({ min: 0, max: 10 ** 9 - 1 }), fc.integer({ min: 0, max: 999_999 }))
		.map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
	fc.assert(
		fc.property(short, (text) => {
			expect(new Exact(read(Number(text))).equals(new Exact(text))).toBe(true);
		}),
	);
});

describe('answers of the server', () => {
	test('amounts written as numbers keep every digit as text', () => {
		fc.assert(
			fc.property(plain, plain, (from, to) => {
				const [a, b] = [from, to].map((text) => text.replace(/^0+(?=\d)/, ''));
				const text = `{"from_amount": ${a}, "list": ["x", {"to_amount":${b}}], "valid_until": 17.5}`;
				expect(parseMoney(text)).toEqual({
					from_amount: a,
					list: ['x', { to_amount: b }],
					valid_until: 17.5,
				});
			}),
		);
	});

	test('amounts written as text stay that text, whatever else the text holds', () => {
		fc.assert(
			fc.property(fc.string(), plain, (note, amount) => {
				const value = { note, from_amount: amount, n: 5, discount: '0.005' };
				expect(parseMoney(JSON.stringify(value))).toEqual(value);
			}),
		);
	});

	test('other numbers become text only where JavaScript would change them', () => {
		const text =
			'{"id": 12345678901234567890, "rate": 67123.123456789012345678, "count": 7, "share": 0.25, "valid_until": 1767225600.1234567}';
		expect(parseMoney(text)).toEqual({
			id: '12345678901234567890',
			rate: '67123.123456789012345678',
			count: 7,
			share: 0.25,
			valid_until: 1767225600.1234567,
		});
		expect(parseMoney('{"from_amount": 1.5e3, "discount": 5E-3}')).toEqual({
			from_amount: '1500',
			discount: '0.005',
		});
	});

	test('what is not JSON stays not JSON', () => {
		expect(() => parseMoney('{"from_amount": 1.}')).toThrow(SyntaxError);
		expect(() => parseMoney('{from_amount: 1}')).toThrow(SyntaxError);
	});
});
