import { Redactor } from '../../shared/engine/calls/redact';
import type { Json } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import type { Guard } from '../../shared/webhook/guard';

/**
 * A block's author may have put the secret into the body as well, wherever: as a number, as a name, in
 * JSON that is a text. Where it is a part of other words, it is blotted out of them.
 */
export function withoutSecret(body: Json, guard: Guard): Json {
	if (guard.kind !== 'secret') return body;
	const { secret } = guard;
	if (isSecret(body, secret, false)) return null;
	const redactor = new Redactor();
	redactor.add([secret]);
	return redactor.output({ body: without(body, secret, false) }).body;
}

/** `isTold`: whether a name above says that secrets are below. */
function without(value: Json, secret: string, isTold: boolean): Json {
	if (typeof value === 'string') return withoutInText(value, secret, isTold);
	if (Array.isArray(value)) {
		return value
			.filter((one) => !isSecret(one, secret, isTold))
			.map((one) => without(one, secret, isTold));
	}
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([name, one]) => ({ name, one, told: isTold || TELLING_NAME.test(name) }))
			.filter(
				({ name, one, told }) => !isSecret(one, secret, told) && !isSecret(name, secret, isTold),
			)
			.map(({ name, one, told }) => [name, without(one, secret, told)]),
	);
}

/** A text that is JSON itself, left as it is written where no secret is in it. */
function withoutInText(text: string, secret: string, isTold: boolean): string {
	if (!/^\s*[[{]/.test(text)) return text;
	let inner: Json;
	try {
		inner = parseExact(text);
	} catch {
		return text;
	}
	const clean = JSON.stringify(without(inner, secret, isTold));
	return clean === JSON.stringify(inner) ? text : clean;
}

const TELLING_NAME = /secret|token|passw|api_?key|auth/i;

/** A shorter one is no secret to speak of, and honest data may well look like it. */
const TELLING = 6;

function isSecret(value: Json, secret: string, isTold: boolean): boolean {
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	return String(value).trim() === secret && (isTold || secret.length >= TELLING);
}
