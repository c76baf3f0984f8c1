import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Lack, Proof } from '../../shared/vocabulary/proof';
import { at, missing, asShown, unlike, without } from './proofs';

interface Looked {
	/** Where the thing stands in the answer; the answer itself where it is left out. */
	at?: string;
	/** Keys that the server writes in another form, and why they are passed over. */
	otherwise?: Readonly<Record<string, string>>;
	/** Keys of the body whose values the answer shows without them. */
	wrappers?: readonly string[];
	/** Lists whose rows are found by a key: the answer shows more of them than were sent. */
	rows?: Readonly<Record<string, string>>;
	/** How to put it right. */
	fix?: string;
}

/** How what was answered but not done begins to be told. */
export const UNDONE = 'Chatwoot answered without doing it';

/**
 * Says which of the values that were sent the answer shows otherwise: servers drop what they do not
 * take, and answer 200. What the answer does not show is not asked for.
 */
export function shownOtherwise(body: Json, sent: Json, looked: Looked = {}): Lack | undefined {
	const thing = looked.at === undefined ? body : at(body, looked.at);
	if (!isMap(thing) || !isMap(sent)) return undefined;
	const lack = different(thing, unwrapped(thing, sent, looked), looked);
	return lack && { ...lack, ...(looked.fix !== undefined && { fix: looked.fix }) };
}

/** The same of a new thing, which is there whatever became of its fields. */
export function madeOtherwise(body: Json, sent: Json, looked: Looked = {}): Lack | undefined {
	const fix = 'It is there now: change it instead of creating it again.';
	return thereNow(shownOtherwise(body, sent, { fix, ...looked }));
}

/** What lacks in a new thing, told of as such. */
export function thereNow(lack: Lack | undefined): Lack | undefined {
	if (!lack) return undefined;
	const words = lack.words.replace(UNDONE, 'Chatwoot created it otherwise');
	return { ...lack, words, outcome: 'unknown' };
}

/** Rails wraps the fields of a thing in its name; the answer does not. */
function unwrapped(thing: JsonMap, sent: JsonMap, { wrappers = [] }: Looked): JsonMap {
	const [only, ...more] = Object.keys(sent);
	const names = more.length === 0 && only !== undefined ? [only, ...wrappers] : wrappers;
	const open = (name: string) => isMap(sent[name]) && !isMap(thing[name]) && names.includes(name);
	const entries = Object.entries(sent).flatMap(([name, value]) =>
		open(name) && isMap(value) ? Object.entries(value) : [[name, value] as const],
	);
	return Object.fromEntries(entries);
}

function different(thing: JsonMap, sent: JsonMap, looked: Looked): Lack | undefined {
	for (const [name, wanted] of Object.entries(sent)) {
		const found = shownAs(thing, name);
		if (found === undefined || name in (looked.otherwise ?? {})) continue;
		const lack = unlikeAt(name, found, wanted, looked);
		if (lack) return lack;
	}
	return undefined;
}

/** The value under its name; of an ID also that of the thing it names. */
function shownAs(thing: JsonMap, name: string): Json | undefined {
	if (thing[name] !== undefined || !name.endsWith('_id')) return thing[name];
	const named = thing[name.slice(0, -'_id'.length)];
	return isMap(named) ? named.id : named === null ? null : undefined;
}

function unlikeAt(name: string, found: Json, wanted: Json, looked: Looked): Lack | undefined {
	if (Array.isArray(wanted)) return unlikeList(name, found, wanted, looked);
	if (isMap(wanted)) return unlikeMap(name, found, wanted, looked);
	if (isRendered(wanted) || sameValue(found, wanted)) return undefined;
	return other(name, asShown(found), asShown(wanted));
}

/** Of a map that was sent each key must be there; the server may add others. */
function unlikeMap(name: string, found: Json, wanted: JsonMap, looked: Looked): Lack | undefined {
	const held = isMap(found) ? found : {};
	const passed = looked.otherwise ?? {};
	const lost = Object.keys(wanted).find((key) => held[key] === undefined && !(key in passed));
	if (lost !== undefined && wanted[lost] !== null)
		return { words: `${UNDONE}: ${name} has no ${lost} in its answer` };
	return different(held, wanted, looked);
}

/** Things keep their order; of single values it does not matter, nor whether more is told of each. */
function unlikeList(name: string, found: Json, wanted: Json[], looked: Looked): Lack | undefined {
	const held = Array.isArray(found) ? found : [];
	if (!wanted.some(isMap)) {
		const told = held.flatMap((one) => (isMap(one) ? Object.values(one) : [one]));
		return missing(told, wanted);
	}
	const key = looked.rows?.[name];
	for (const [index, one] of wanted.entries()) {
		const row = key === undefined ? held[index] : held.find((other) => isSame(key, other, one));
		const lack = unlikeAt(name, row ?? null, one, looked);
		if (lack) return lack;
	}
	return undefined;
}

const isSame = (key: string, one: Json, two: Json) =>
	asShown(at(one, key)) === asShown(at(two, key));

const other = (name: string, is: string, wanted: string): Lack => ({
	words: `${UNDONE}: ${name} is ${is} in its answer, not ${wanted}`,
});

const LONGEST_NAME = 255;

/** Text that a server may clean, fill in or cut. */
const isRendered = (value: Json) =>
	typeof value === 'string' && (/[<>\n]|\{[{%]/.test(value) || value.length > LONGEST_NAME);

const PHONE = /^\+?[\d\s().-]{5,}$/;

/** Whether two values differ in their form alone: case, blanks around, a phone's punctuation, a time's. */
function sameValue(found: Json, wanted: Json): boolean {
	const [one, two] = [asShown(found), asShown(wanted)];
	if (one === two || isSameTime(found, wanted)) return true;
	return PHONE.test(one) && PHONE.test(two) && digitsOf(one) === digitsOf(two);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/;

/** Servers show a moment that was written out in full in seconds, or in another zone. */
function isSameTime(found: Json, wanted: Json): boolean {
	const [one, two] = [found, wanted].map((value) =>
		typeof value === 'string' && MOMENT.test(value) ? Math.floor(Date.parse(value) / 1000) : value,
	);
	return typeof wanted === 'string' && MOMENT.test(wanted) && one === two;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A new thing: its ID, and every field of it that was sent. */
export const makes = (id: string, looked: Looked = {}): Proof<unknown> => ({
	by: `the answer's ${id}, and every field that was sent`,
	lacks: (body, _, sent) =>
		without(body, id) ?? madeOtherwise(body, sent, { at: aboveOf(id), ...looked }),
});

/** A change: the ID of the very thing, as this parameter names it, and every field of it that was sent. */
export const changes = <K extends string>(
	id: string,
	parameter: K,
	looked: Looked = {},
): Proof<Record<K, string | number>> => ({
	by: `the answer's ${id}, and every field that was sent`,
	lacks: (body, params, sent) =>
		unlike(body, { [id]: params[parameter] }) ??
		shownOtherwise(body, sent, { at: aboveOf(id), ...looked }),
});

/** Where the thing stands whose ID is at this path. */
const aboveOf = (id: string) => id.split('.').slice(0, -1).join('.') || undefined;
