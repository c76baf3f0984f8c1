import type { IDataObject } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import type { Rounding } from './decimal';
import { decimal, format, minus, plus, rounded, same, shortened, times } from './decimal';

export interface Terms {
	apply: 'report' | 'discount';
	/** Which amount was asked for; the discount changes the other one. */
	given: 'from' | 'to' | 'none';
	/** Undefined leaves the exact result. */
	decimals?: number;
	rounding: Rounding;
}

const ONE = { digits: 1n, scale: 0 };

/** Joins a rate and a discount: both as they came, what becomes of the amounts, and how long it holds. */
export function quoteOf(rate: JsonMap, discount: JsonMap, terms: Terms, now: number): IDataObject {
	const until = earlier(moment(rate.valid_until), moment(discount.valid_until));
	return {
		fromCurrency: rate.from_currency,
		toCurrency: rate.to_currency,
		...amountsOf(rate, discount, terms),
		validUntil: until?.value ?? null,
		validUntilTime: until ? new Date(until.ms).toISOString() : null,
		stillValid: until ? until.ms > now : null,
		rate,
		discount,
	};
}

function amountsOf(rate: JsonMap, discount: JsonMap, terms: Terms): IDataObject {
	const asRated = { fromAmount: rate.from_amount, toAmount: rate.to_amount };
	const nothing = (reason: string) => ({ ...asRated, discountApplied: false, reason });
	const difference = differenceOf(rate, discount);
	if (difference) return nothing(difference);
	if (terms.apply === 'report') return nothing("'Apply Discount' is set to No");

	const [name, key] =
		terms.given === 'to'
			? (['fromAmount', 'from_amount'] as const)
			: (['toAmount', 'to_amount'] as const);
	const base = decimal(String(rate[key]));
	const share = decimal(String(discount.discount));
	if (!base || !share) {
		const [what, value] = base ? ['discount', discount.discount] : [key, rate[key]];
		return nothing(`The server's "${what}" is no decimal number: ${JSON.stringify(value)}`);
	}
	// The one who gets a discount receives more for what is given, or gives less for what is received.
	const exact = times(base, terms.given === 'to' ? minus(ONE, share) : plus(ONE, share));
	const result =
		terms.decimals === undefined
			? shortened(exact, base.scale)
			: rounded(exact, terms.decimals, terms.rounding);
	return { ...asRated, [name]: format(result), discountApplied: true, reason: null };
}

/** In what the discount was granted for another exchange than the rate; undefined when in nothing. */
function differenceOf(rate: JsonMap, discount: JsonMap): string | undefined {
	for (const key of ['from_currency', 'to_currency', 'from_amount', 'to_amount']) {
		const [rated, granted] = [rate[key], discount[key]];
		// Where one of them says nothing, nothing differs.
		if (granted === undefined || granted === null || rated === undefined || rated === null)
			continue;
		if (String(rated) === String(granted)) continue;
		const [a, b] = [decimal(String(rated)), decimal(String(granted))];
		if (key.endsWith('amount') && a && b && same(a, b)) continue;
		return `The discount is for another exchange: its ${key} is ${JSON.stringify(granted)}, that of the rate ${JSON.stringify(rated)}`;
	}
	return undefined;
}

interface Moment {
	/** As it came. */
	value: string | number;
	ms: number;
}

/** Unix times beyond this are milliseconds: as seconds they would lie after the year 5000. */
const LATEST_SECONDS = 1e11;

function moment(value: unknown): Moment | undefined {
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	if (value === '') return undefined;
	const number = Number(value);
	const ms = Number.isNaN(number)
		? Date.parse(String(value))
		: Math.round(number < LATEST_SECONDS ? number * 1000 : number);
	// Beyond this a date has no ISO form.
	return Math.abs(ms) <= 8.64e15 ? { value, ms } : undefined;
}

function earlier(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
	if (!a || !b) return a ?? b;
	return a.ms <= b.ms ? a : b;
}
