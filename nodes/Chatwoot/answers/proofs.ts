import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Lack, Proof } from '../../shared/vocabulary/proof';

/** What stands in an answer at a dotted path; a missing place is undefined. */
export function at(body: Json, path: string): Json | undefined {
	return path
		.split('.')
		.reduce<Json | undefined>((value, name) => (isMap(value) ? value[name] : undefined), body);
}

/** The answer holds the thing that was made or changed. */
export const answers = (path: string): Proof<unknown> => ({
	by: `the answer's ${path}`,
	lacks: (body) => without(body, path),
});

const LOOK = 'Look in Chatwoot before running this item again.';

/** Says where an answer holds nothing at a path. */
export function without(body: Json, path: string): Lack | undefined {
	if ((at(body, path) ?? null) !== null) return undefined;
	return {
		words: `Chatwoot answered without doing it: there is no ${path} in its answer`,
		fix: `Check whether something in front of Chatwoot answers instead of it. ${LOOK}`,
		outcome: 'unknown',
	};
}

/** What a helper was answered, which nobody else judges; throws where something is lacking. */
export function shown(body: Json, lack: Lack | undefined): Json {
	if (!lack) return body;
	const { words, ...details } = lack;
	throw new CallError(words, details);
}

const nameOf = (path: string) => path.split('.').pop() ?? path;

type Value = string | number | boolean | null | undefined;

/** Says where an answer shows another value than was sent; one that was not sent is not asked for. */
export function unlike(body: Json, sent: Record<string, Value>, fix?: string): Lack | undefined {
	for (const [path, wanted] of Object.entries(sent)) {
		if (wanted === undefined) continue;
		const name = nameOf(path);
		const lack = differing({ [name]: at(body, path) ?? null }, { [name]: wanted });
		if (lack) return { ...lack, ...(fix !== undefined && { fix }) };
	}
	return undefined;
}

function differing(found: JsonMap, wanted: JsonMap): Lack | undefined {
	const name = Object.keys(wanted).find((key) => asShown(found[key]) !== asShown(wanted[key]));
	if (name === undefined) return undefined;
	return {
		words: `Chatwoot answered without doing it: ${name} is ${asShown(found[name])} in its answer, not ${asShown(wanted[name])}`,
		// What is not shown at all may well have been done.
		...((found[name] ?? null) === null && { outcome: 'unknown', fix: LOOK }),
	};
}

/**
 * Says where an answer shows another value than was sent. What it does not show is not asked for: older
 * servers show less. Of an object the named keys count, of a list the entries in any order.
 */
export function changed(body: Json, sent: Record<string, Json | undefined>): Lack | undefined {
	for (const [path, wanted] of Object.entries(sent)) {
		const found = at(body, path);
		if (wanted === undefined || found === undefined) continue;
		const lack = Array.isArray(wanted)
			? missing(found, wanted)
			: isMap(wanted)
				? differing(isMap(found) ? found : {}, wanted)
				: differing({ [nameOf(path)]: found }, { [nameOf(path)]: wanted });
		if (lack) return lack;
	}
	return undefined;
}

/** Says which of the things that were sent a list of the answer does not hold. */
export function missing(
	list: Json | undefined,
	sent: readonly Json[],
	by: (entry: Json) => Json | undefined = (entry) => entry,
): Lack | undefined {
	const found = new Set((Array.isArray(list) ? list : []).map((entry) => asShown(by(entry))));
	const absent = sent.map(asShown).filter((one) => !found.has(one));
	if (absent.length === 0) return undefined;
	return {
		words: `Chatwoot answered without doing it: ${absent.join(', ')} is not in its answer`,
		...(!Array.isArray(list) && { outcome: 'unknown', fix: LOOK }),
	};
}

/** The ID of a listed thing. */
export const idIn = (entry: Json): Json | undefined => (isMap(entry) ? entry.id : undefined);

/** Says where the answer has fewer files than were sent: what the server does not read is dropped. */
export function filesLost(body: Json, sent: readonly unknown[] = []): Lack | undefined {
	const held = at(body, 'attachments');
	const count = Array.isArray(held) ? held.length : 0;
	if (count >= sent.length) return undefined;
	return {
		words: `The message was sent with ${count} of ${sent.length} files`,
		fix: 'It is there now: send what is missing by itself.',
		outcome: 'unknown',
	};
}

/** The answer is empty or the same for everything; why its status is believed. */
export const status = (why: string): Proof<unknown> => ({ by: `the status alone: ${why}` });

/** An unknown thing is refused by the server, and a known one is changed or the call fails. */
export const OR_REFUSED = status('the answer is empty, and what is unknown is refused with 404');

/** The operation itself looks whether it happened. */
export const lookedUp = (what: string): Proof<unknown> => ({ by: `a look-up: ${what}` });

/** A call by POST that changes nothing. */
export const READS: Proof<unknown> = { by: 'it only reads' };

/** A value as it is compared: labels and the like are kept in lower case and without blanks around. */
export function asShown(value: Json | undefined): string {
	if (typeof value === 'object' && value !== null) return JSON.stringify(value);
	const text = String(value ?? '')
		.trim()
		.toLowerCase();
	return text === '' ? 'empty' : text;
}
