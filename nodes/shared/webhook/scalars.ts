import type { Json, JsonMap } from '../vocabulary/json';
import { isMap } from '../vocabulary/json';

export type Scalar = string | number | boolean | null;

/**
 * What a webhook's body says where one value is expected. A list or an object there is not
 * understood, so it is null: turned into text or a number by JavaScript it could throw.
 */
export function scalarOf(value: Json | undefined): Scalar {
	return value === undefined || typeof value === 'object' ? null : value;
}

/** Text as it is, numbers and booleans written out. */
export function textOf(value: Json | undefined): string | null {
	const scalar = scalarOf(value);
	return scalar === null ? null : String(scalar);
}

/** true, false, 1 and 0, also where they come as text. */
export function flagOf(value: Json | undefined): boolean | null {
	const text = (textOf(value) ?? '').toLowerCase();
	if (text === '1' || text === 'true') return true;
	return text === '0' || text === 'false' ? false : null;
}

/** The object, or one without anything in it. */
export function mapOf(value: Json | undefined): JsonMap {
	return isMap(value) ? value : {};
}

/** The furthest that a date reaches, in milliseconds. */
const LAST_MOMENT = 8.64e15;

/** A moment in milliseconds, which may come as text, in ISO 8601; null where there is none. */
export function isoOfMilliseconds(value: Json | undefined): string | null {
	return isoAt(numberOf(value));
}

/** The same of a moment in seconds. */
export function isoOfSeconds(value: Json | undefined): string | null {
	return isoAt(numberOf(value) * 1000);
}

/** The same of a date written out. */
export function isoOfDate(value: Json | undefined): string | null {
	return typeof value === 'string' ? isoAt(Date.parse(value)) : null;
}

function numberOf(value: Json | undefined): number {
	const isNumeric = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	return isNumeric ? Number(value) : Number.NaN;
}

function isoAt(moment: number): string | null {
	return Math.abs(moment) <= LAST_MOMENT ? new Date(moment).toISOString() : null;
}
