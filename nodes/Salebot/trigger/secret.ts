import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Guard } from '../../shared/webhook/guard';

/** A block's author may have put the secret into the body as well, wherever and as a number too. */
export function withoutSecret(body: Json, guard: Guard): Json {
	return guard.kind === 'secret' ? without(body, guard.secret) : body;
}

function without(value: Json, secret: string): Json {
	if (Array.isArray(value)) {
		return value.filter((one) => !isSecret('', one, secret)).map((one) => without(one, secret));
	}
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name, one]) => !isSecret(name, one, secret))
			.map(([name, one]) => [name, without(one, secret)]),
	);
}

/** A shorter one is no secret to speak of, and honest data may well look like it. */
const TELLING = 6;

function isSecret(name: string, value: Json, secret: string): boolean {
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	if (String(value) !== secret) return false;
	return /secret/i.test(name) || secret.length >= TELLING;
}
