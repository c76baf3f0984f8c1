import Decimal from 'decimal.js';
import fc from 'fast-check';
import type { Rounding } from '../../../nodes/Bridge/money/decimal';
import {
	decimal,
	format,
	minus,
	plainOf,
	plus,
	rounded,
	same,
	shortened,
	times,
} from '../../../nodes/Bridge/money/decimal';

// Far beyond any product of two amounts, so that the library never rounds by itself.
const Exact = Decimal.clone({ precision: 400, toExpNeg: -1000, toExpPos: 1000 });

/** Up to 30 digits before the point and 18 behind it. */
const digits = (length: number) =>
	fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: length });
const plain = fc
	.tuple(digits(30), fc.option(digits(18)))
	.map(([whole, fraction]) => whole.join('') + (fraction ? `.${fraction.join('')}` : ''));
const signed = fc
	.tuple(fc.boolean(), plain)
	.map(([minused, text]) => (minused ? `-${text}` : text));

const read = (text: string) => {
	const value = decimal(text);
	if (!value) throw new Error(`${text} was not read`);
	return value;
};
const equal = (text: string, wanted: Decimal) => new Exact(text).equals(wanted);

const MODES: Record<Rounding, Decimal.Rounding> = {
	up: Decimal.ROUND_UP,
	down: Decimal.ROUND_DOWN,
	ceiling: Decimal.ROUND_CEIL,
	floor: Decimal.ROUND_FLOOR,
	halfUp: Decimal.ROUND_HALF_UP,
	halfDown: Decimal.ROUND_HALF_DOWN,
	halfEven: Decimal.ROUND_HALF_EVEN,
};
const RUNS = { numRuns: 500 };

test('a decimal is written as it was read, to the digit', () => {
	fc.assert(
		fc.property(signed, (text) => {
			const back = format(read(text));
			const leadless = text.replace(/^(-?)0+(?=\d)/, '$1');
			expect(back).toBe(/^-0*\.?0*$/.test(leadless) ? leadless.slice(1) : leadless);
		}),
		RUNS,
	);
});

test.each([
	['times', times, (a: Decimal, b: Decimal) => a.times(b)],
	['plus', plus, (a: Decimal, b: Decimal) => a.plus(b)],
	['minus', minus, (a: Decimal, b: Decimal) => a.minus(b)],
] as const)('%s is exact', (_, ours, theirs) => {
	fc.assert(
		fc.property(signed, signed, (a, b) => {
			const result = format(ours(read(a), read(b)));
			expect(equal(result, theirs(new Exact(a), new Exact(b)))).toBe(true);
		}),
		RUNS,
	);
});

test('two decimals are the same when their values are', () => {
	fc.assert(
		fc.property(signed, signed, (a, b) => {
			expect(same(read(a), read(b))).toBe(new Exact(a).equals(new Exact(b)));
			expect(same(read(a), read(a.includes('.') ? `${a}0` : `${a}.000`))).toBe(true);
		}),
		RUNS,
	);
});

const halves = fc
	.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom('5', '50', '500', '51', '49'))
	.map(([whole, fraction]) => `${whole}.${fraction}`);

test.each(Object.entries(MODES))('%s rounds as the library does', (mode, theirs) => {
	fc.assert(
		fc.property(fc.oneof(signed, halves), fc.integer({ min: 0, max: 18 }), (text, decimals) => {
			const result = format(rounded(read(text), decimals, mode as Rounding));
			const wanted = new Exact(text).toDecimalPlaces(decimals, theirs);
			expect(equal(result, wanted)).toBe(true);
			expect(result.split('.')[1]?.length ?? 0).toBe(decimals);
		}),
		RUNS,
	);
});

test('shortening takes zeros only, and leaves the decimals that must stay', () => {
	fc.assert(
		fc.property(signed, fc.integer({ min: 0, max: 18 }), (text, least) => {
			const long = read(text.includes('.') ? `${text}000` : `${text}.000`);
			const short = shortened(long, least);
			expect(same(short, long)).toBe(true);
			const ending = format(short).split('.')[1] ?? '';
			expect(ending.length <= least || !ending.endsWith('0')).toBe(true);
			expect(short.scale).toBeGreaterThanOrEqual(Math.min(least, long.scale));
		}),
		RUNS,
	);
});

test('a number in scientific notation loses nothing when it is written out', () => {
	fc.assert(
		fc.property(signed, fc.integer({ min: -40, max: 40 }), (text, power) => {
			const wanted = new Exact(`${text}e${power}`);
			expect(equal(plainOf(`${text}e${power}`), wanted)).toBe(true);
			expect(plainOf(`${text}E${power}`)).not.toMatch(/e/i);
		}),
		RUNS,
	);
});

test.each(['', '.5', '5.', '1,5', '+1', '1e5', ' 1', '١٢', '--1', '1.2.3', 'NaN', 'Infinity'])(
	'%j is no plain decimal',
	(text) => expect(decimal(text)).toBeUndefined(),
);
