import { InputError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { kindOf } from '../../shared/vocabulary/read';
import { amountOf } from '../money/amount';
import { decimal, plainOf } from '../money/decimal';
import type { EndpointName } from './endpoints';

/** An answer does not fit the document, in words that name the field. */
export class WrongAnswer extends Error {}

export const OK = { status: 'ok' } as const;

export const failBody = (error: string) => ({ status: 'fail' as const, error });

export function isFailBody(body: unknown): body is { status: 'fail'; error: string } {
	return isMap(body) && body.status === 'fail' && typeof body.error === 'string';
}

/** The answer in the document's shape, or WrongAnswer. Amounts become text where nothing is lost. */
export function documentedAnswer(endpoint: EndpointName, body: unknown): JsonMap {
	if (!isMap(body)) throw new WrongAnswer(`it is ${kindOf(body)}, not an object`);
	requireExact(body, '');
	switch (endpoint) {
		case 'get_contact':
			return body;
		case 'get_discount':
			return { discount: share(body), ...exchange(body) };
		case 'get_rates':
			return exchange(body);
		case 'send_to_chat':
			return sent(body);
		default:
			// The document shows no answer.
			return { ...OK };
	}
}

/** A number of so many digits has lost some on its way: it would be another ID. */
function requireExact(value: Json, path: string): void {
	if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw new WrongAnswer(`${path} has more digits than a number keeps; give it as text`);
	}
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		requireExact(inner, path === '' ? key : `${path}.${key}`);
	}
}

function exchange(body: JsonMap): JsonMap {
	return {
		from_currency: name(body, 'from_currency'),
		to_currency: name(body, 'to_currency'),
		from_amount: amount(body, 'from_amount'),
		to_amount: amount(body, 'to_amount'),
		valid_until: moment(body),
	};
}

function sent(body: JsonMap): JsonMap {
	const { status } = body;
	if (status !== undefined && status !== OK.status) {
		throw new WrongAnswer(`status must be "ok", but is ${kindOf(status)}`);
	}
	return { ...OK, message_id: textOf(body, 'message_id'), timestamp: textOf(body, 'timestamp') };
}

function name(body: JsonMap, key: string): string {
	const value = body[key];
	if (typeof value === 'string' && value !== '') return value;
	throw wrong(key, value, 'text');
}

function textOf(body: JsonMap, key: string): string {
	const value = body[key];
	if (typeof value === 'number' && Number.isFinite(value)) return plainOf(String(value));
	return name(body, key);
}

function amount(body: JsonMap, key: string): string {
	const value = body[key];
	if (value === undefined || value === null) throw wrong(key, value, 'an amount');
	try {
		return amountOf(value, key);
	} catch (error) {
		throw unread(error);
	}
}

function unread(error: unknown): WrongAnswer {
	return new WrongAnswer(error instanceof InputError ? error.message : String(error));
}

/** A fraction, which may be negative where there is a surcharge. */
function share(body: JsonMap): string {
	const value = body.discount;
	if (typeof value === 'string' && decimal(value)) return value;
	if (typeof value !== 'number')
		throw wrong('discount', value, 'a decimal fraction such as "0.005"');
	const text = amount({ discount: Math.abs(value) }, 'discount');
	return value < 0 ? `-${text}` : text;
}

function moment(body: JsonMap): number {
	const value = body.valid_until;
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number;
	throw wrong('valid_until', value, 'a number');
}

function wrong(key: string, value: Json | undefined, wanted: string): WrongAnswer {
	if (value === undefined) return new WrongAnswer(`${key} is missing`);
	return new WrongAnswer(`${key} must be ${wanted}, but is ${kindOf(value)}`);
}
