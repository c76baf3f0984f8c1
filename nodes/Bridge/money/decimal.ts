/** An exact decimal number: `digits` × 10 to the power of minus `scale`. */
interface Decimal {
	readonly digits: bigint;
	readonly scale: number;
}

export type Rounding = 'ceiling' | 'down' | 'floor' | 'halfDown' | 'halfEven' | 'halfUp' | 'up';

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,4})$/;

/** Reads a plain decimal such as "-12.50"; undefined for anything else. */
export function decimal(text: string): Decimal | undefined {
	const parts = PLAIN.exec(text);
	if (!parts) return undefined;
	const [, sign = '', whole = '', fraction = ''] = parts;
	return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The shortest plain form of a JSON number that is written with an exponent, by its digits alone. */
export function plainOf(literal: string): string {
	const parts = SCIENTIFIC.exec(literal);
	if (!parts) return literal;
	const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
	const scale = fraction.length - Number(power);
	const digits = BigInt(`${sign}${whole}${fraction}`);
	const value =
		scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
	return format(value);
}

export function format({ digits, scale }: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const text = absolute(digits)
		.toString()
		.padStart(scale + 1, '0');
	if (scale === 0) return sign + text;
	return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

export function times(a: Decimal, b: Decimal): Decimal {
	return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function plus(a: Decimal, b: Decimal): Decimal {
	const scale = Math.max(a.scale, b.scale);
	return { digits: raised(a, scale) + raised(b, scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
	return plus(a, { digits: -b.digits, scale: b.scale });
}

export function same(a: Decimal, b: Decimal): boolean {
	const scale = Math.max(a.scale, b.scale);
	return raised(a, scale) === raised(b, scale);
}

/** The same value without zeros at the end, as far as `least` decimals stay. */
export function shortened({ digits, scale }: Decimal, least: number): Decimal {
	let rest = { digits, scale };
	while (rest.scale > least && rest.digits % 10n === 0n) {
		rest = { digits: rest.digits / 10n, scale: rest.scale - 1 };
	}
	return rest;
}

/** The value with exactly so many decimals. */
export function rounded(value: Decimal, decimals: number, mode: Rounding): Decimal {
	if (decimals >= value.scale) return { digits: raised(value, decimals), scale: decimals };
	const unit = 10n ** BigInt(value.scale - decimals);
	const rest = value.digits % unit;
	const towardsZero = value.digits / unit;
	const away = rest !== 0n && goesAway(mode, rest, unit, towardsZero);
	const step = value.digits < 0n ? -1n : 1n;
	return { digits: away ? towardsZero + step : towardsZero, scale: decimals };
}

function goesAway(mode: Rounding, rest: bigint, unit: bigint, towardsZero: bigint): boolean {
	const twice = absolute(rest) * 2n;
	switch (mode) {
		case 'up':
			return true;
		case 'down':
			return false;
		case 'ceiling':
			return rest > 0n;
		case 'floor':
			return rest < 0n;
		case 'halfUp':
			return twice >= unit;
		case 'halfDown':
			return twice > unit;
		case 'halfEven':
			return twice > unit || (twice === unit && towardsZero % 2n !== 0n);
	}
}

function raised({ digits, scale }: Decimal, to: number): bigint {
	return digits * 10n ** BigInt(to - scale);
}

function absolute(digits: bigint): bigint {
	return digits < 0n ? -digits : digits;
}
