import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Guard } from '../../shared/webhook/guard';

/** A block's author may have put the secret into the body as well, wherever and as a number too. */
export function withoutSecret(body: Json, guard: Guard): Json {
	return guard.kind === 'secret' ? without(body, guard.secret, false) : body;
}

/** `isTold`: whether a name above says that secrets are below. */
function without(value: Json, secret: string, isTold: boolean): Json {
	if (Array.isArray(value)) {
		return value
			.filter((one) => !isSecret(one, secret, isTold))
			.map((one) => without(one, secret, isTold));
	}
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, one]) => ({ name, one, told: isTold || TELLING_NAME.test(name) }))
			.filter(({ one, told }) => !isSecret(one, secret, told))
			.map(({ name, one, told }) => [name, without(one, secret, told)]),
	);
}

const TELLING_NAME = /secret|token|passw|api_?key|auth/i;

/** A shorter one is no secret to speak of, and honest data may well look like it. */
const TELLING = 6;

function isSecret(value: Json, secret: string, isTold: boolean): boolean {
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	return String(value).trim() === secret && (isTold || secret.length >= TELLING);
}
