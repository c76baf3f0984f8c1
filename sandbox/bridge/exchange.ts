/** Exact arithmetic on decimal strings, as far as an exchange needs it. */

import type { Rate } from './state';

const SCALE = 24;
/** A division rarely comes out even; this many decimals are given. */
const QUOTIENT_DECIMALS = 8;

const parse = (text: string): bigint => {
	const [whole = '0', fraction = ''] = text.split('.');
	return BigInt(whole + fraction.padEnd(SCALE, '0').slice(0, SCALE));
};

function format(value: bigint): string {
	const text = value.toString().padStart(SCALE + 1, '0');
	const fraction = text.slice(-SCALE).replace(/0+$/, '');
	return text.slice(0, -SCALE) + (fraction && `.${fraction}`);
}

const unit = 10n ** BigInt(SCALE);

function product(a: string, b: string): string {
	const scale = BigInt(decimals(a) + decimals(b));
	const digits = BigInt(a.replace('.', '')) * BigInt(b.replace('.', ''));
	const text = digits.toString().padStart(Number(scale) + 1, '0');
	if (scale === 0n) return text;
	const fraction = text.slice(-Number(scale)).replace(/0+$/, '');
	return text.slice(0, -Number(scale)) + (fraction && `.${fraction}`);
}

const decimals = (text: string) => text.split('.')[1]?.length ?? 0;

function quotient(a: string, b: string): string {
	const step = 10n ** BigInt(SCALE - QUOTIENT_DECIMALS);
	const exact = (parse(a) * unit) / parse(b);
	return format(((exact + step / 2n) / step) * step);
}

/** The two amounts of an exchange; without any, what one unit gives. */
export function amounts({ rate }: Rate, from?: string, to?: string) {
	if (to !== undefined && from === undefined) {
		return { from_amount: quotient(to, rate), to_amount: to };
	}
	const given = from ?? '1';
	return { from_amount: given, to_amount: product(given, rate) };
}
