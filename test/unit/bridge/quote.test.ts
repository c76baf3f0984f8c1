import Decimal from 'decimal.js';
import fc from 'fast-check';
import { quoteOf } from '../../../nodes/Bridge/money/quote';
import type { Terms } from '../../../nodes/Bridge/money/quote';

const Exact = Decimal.clone({ precision: 400, toExpNeg: -1000, toExpPos: 1000 });
const NOW = 1_767_225_000_000;

const rate = (more: object = {}) => ({
	from_currency: 'USDT',
	to_currency: 'RUB',
	from_amount: '100',
	to_amount: '9250.50',
	valid_until: 1767225600.5,
	...more,
});
const discount = (more: object = {}) => ({ ...rate(), discount: '0.005', ...more });
const apply = (more: Partial<Terms> = {}): Terms => ({
	apply: 'discount',
	given: 'from',
	rounding: 'halfUp',
	...more,
});

test('the one who gives an amount receives more, exactly', () => {
	expect(quoteOf(rate(), discount(), apply(), NOW)).toMatchObject({
		fromAmount: '100',
		toAmount: '9296.7525',
		discountApplied: true,
		reason: null,
	});
});

test('the one who receives an amount gives less', () => {
	expect(quoteOf(rate(), discount(), apply({ given: 'to' }), NOW)).toMatchObject({
		fromAmount: '99.5',
		toAmount: '9250.50',
		discountApplied: true,
	});
});

test('by default nothing is changed, and all is reported', () => {
	const [rated, granted] = [rate(), discount({ valid_until: 1767225500 })];
	expect(quoteOf(rated, granted, apply({ apply: 'report' }), NOW)).toEqual({
		fromCurrency: 'USDT',
		toCurrency: 'RUB',
		fromAmount: '100',
		toAmount: '9250.50',
		discountApplied: false,
		reason: "'Apply Discount' is set to No",
		validUntil: 1767225500,
		validUntilTime: '2025-12-31T23:58:20.000Z',
		stillValid: true,
		rate: rated,
		discount: granted,
	});
});

test.each([
	['from_amount', '100.01'],
	['to_amount', '9250.5001'],
	['from_currency', 'USDC'],
	['to_currency', 'EUR'],
])('a discount whose %s differs is not applied, and the output says so', (key, value) => {
	const result = quoteOf(rate(), discount({ [key]: value }), apply(), NOW);
	expect(result).toMatchObject({ toAmount: '9250.50', discountApplied: false });
	expect(result.reason).toMatch(new RegExp(`${key} is "${value}"`));
});

test('amounts that are written otherwise do not differ', () => {
	const granted = discount({ from_amount: '100.00', to_amount: '9250.5' });
	expect(quoteOf(rate(), granted, apply(), NOW)).toMatchObject({ discountApplied: true });
	expect(quoteOf(rate(), { discount: '0.005' }, apply(), NOW)).toMatchObject({
		discountApplied: true,
	});
});

test('a discount or amount that is no number is told, not guessed', () => {
	const result = quoteOf(rate(), discount({ discount: '5%' }), apply(), NOW);
	expect(result).toMatchObject({ discountApplied: false, toAmount: '9250.50' });
	expect(result.reason).toContain('"5%"');
});

test('with decimals the result is rounded, the other amount is not', () => {
	const terms = apply({ decimals: 2, rounding: 'down' });
	expect(quoteOf(rate(), discount(), terms, NOW)).toMatchObject({
		fromAmount: '100',
		toAmount: '9296.75',
	});
});

test('no digit changes, whatever the amounts and the discount', () => {
	const digits = (length: number) =>
		fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: length });
	const amount = fc
		.tuple(digits(30), digits(18))
		.map(([whole, fraction]) => `${whole.join('')}.${fraction.join('')}`);
	const share = digits(18).map((fraction) => `0.${fraction.join('')}`);
	fc.assert(
		fc.property(amount, amount, share, fc.boolean(), (from, to, part, byFrom) => {
			const rated = rate({ from_amount: from, to_amount: to });
			const granted = discount({ from_amount: from, to_amount: to, discount: part });
			const result = quoteOf(rated, granted, apply({ given: byFrom ? 'from' : 'to' }), NOW);
			const wanted = byFrom
				? new Exact(to).times(new Exact(1).plus(part))
				: new Exact(from).times(new Exact(1).minus(part));
			expect(wanted.equals(String(byFrom ? result.toAmount : result.fromAmount))).toBe(true);
			expect(byFrom ? result.fromAmount : result.toAmount).toBe(byFrom ? from : to);
		}),
		{ numRuns: 300 },
	);
});

test.each([
	[1767225600.5, '2026-01-01T00:00:00.500Z'],
	['1767225600.5', '2026-01-01T00:00:00.500Z'],
	[1767225600500, '2026-01-01T00:00:00.500Z'],
	['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
	[null, null],
	['soon', null],
	['', null],
	[1e300, null],
])('valid_until %p is %p', (value, time) => {
	const result = quoteOf(
		rate({ valid_until: value }),
		discount({ valid_until: null }),
		apply(),
		NOW,
	);
	expect(result.validUntilTime).toBe(time);
	expect(result.stillValid).toBe(time === null ? null : true);
});

test('a quote that has run out says so', () => {
	expect(quoteOf(rate({ valid_until: NOW / 1000 - 1 }), discount(), apply(), NOW)).toMatchObject({
		stillValid: false,
	});
});
