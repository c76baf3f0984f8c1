import { InputError } from './errors';
import type { Json, JsonMap } from './json';
import { isMap, parseExact } from './json';
import { sound } from './safe';
import type { Place } from './types';

/** A value that is there; undefined for nothing: undefined, null, what is reckoned of them, or blank text. */
export function entered(value: unknown): unknown {
	if (value === null || value === undefined || Number.isNaN(value)) return undefined;
	if (typeof value === 'string' && value.trim() === '') return undefined;
	return value;
}

/** Whether what stands in a node is an expression. */
export function isExpression(value: unknown): value is string {
	return typeof value === 'string' && value.startsWith('=');
}

/** The value inside a picker, or the value itself. Models leave out the mark `__rl`, as n8n's nodes allow. */
export function locatorIn(raw: unknown): unknown {
	return isLocator(raw) ? raw.value : raw;
}

/** The value of a parameter that may be a picker. */
export function chosen(raw: unknown): unknown {
	return entered(locatorIn(raw));
}

export function isLocator(raw: unknown): raw is { mode: unknown; value: unknown } {
	return typeof raw === 'object' && raw !== null && 'mode' in raw && 'value' in raw;
}

export function asText(raw: unknown, { label, expression }: Place): string {
	if (typeof raw === 'string') return raw;
	if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
	throw new InputError(
		`'${label}' must be text, but is ${kindOf(raw)}`,
		expression === undefined
			? `Give '${label}' one value instead.`
			: `Give '${label}' one value, for example with {{ JSON.stringify(…) }} or by naming a field of the object.`,
	);
}

/** The text of a text, a number or a switch; of anything else there is none, whatever it calls its text. */
export function textIn(raw: unknown): string {
	return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
		? String(raw)
		: '';
}

/** What JavaScript writes for a value that is none, and what a sheet shows in its place. */
const NO_ID =
	/^(null|undefined|nan|-?infinity|invalid date(time)?|\[object \w+\]|\[\s*\]|\{\s*\}|#(n\/a|ref!|value!|name\?|null!|num!|div\/0!|error!))$/i;

/** Whether a text is what was made of nothing, or of a whole object. */
export const isNoId = (text: string): boolean => NO_ID.test(text);

/** What nobody sees comes along with what is copied: marks of direction, soft hyphens, zero-width blanks. */
const UNSEEN =
	'[\\s\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';
const AROUND = new RegExp(`^${UNSEEN}+|(?<!${UNSEEN})${UNSEEN}+$`, 'g');

/** The text without what came along around it when it was copied. */
export const bare = (text: string): string => text.replace(AROUND, '');

/** An identifier keeps the type it came with; text is trimmed, numbers must be exact. */
export function asId(raw: unknown, place: Place): string | number {
	const { label, expression } = place;
	if (typeof raw === 'number') {
		if (Number.isSafeInteger(raw)) return raw;
		throw new InputError(
			`'${label}' is the number ${raw}, which has lost digits or is not whole`,
			`Pass the ID as text so that every digit is kept.`,
		);
	}
	if (typeof raw === 'string') {
		const text = bare(raw);
		if (/^\d+([.,]\d+)?[eE]\+?\d+$/.test(text)) {
			throw new InputError(
				`'${label}' is written in scientific notation ("${text}")`,
				'A sheet or database has shortened the ID. Pass it as plain digits.',
			);
		}
		if (isNoId(text)) {
			throw new InputError(
				`'${label}' is "${text}", which is no ID`,
				expression === undefined
					? 'Write the ID itself.'
					: 'On the way here nothing, or a whole object, was turned into text. Name the field that holds the ID.',
			);
		}
		if (/\p{Surrogate}/u.test(text)) {
			throw new InputError(
				`'${label}' holds half of a character`,
				'The text was cut in the middle of it, for example of an emoji. Pass the ID whole.',
			);
		}
		const held = heldIn(text);
		if (isLocator(held)) return asId(held.value, place);
		if (held === undefined) return onePiece(text, label);
	}
	throw new InputError(
		`'${label}' must be an ID, but is ${kindOf(raw)}`,
		expression === undefined
			? 'Write the ID itself, without brackets around it.'
			: 'Name the field that holds the ID, for example {{ $json.id }}.',
	);
}

function onePiece(text: string, label: string): string {
	if (text !== '' && !/\p{Cc}/u.test(text)) return text;
	throw new InputError(
		text === ''
			? `'${label}' holds no character that can be seen`
			: `'${label}' holds a line break or another control character`,
		'Pass the ID alone, in one piece.',
	);
}

/** The object or list that a text is, as models write pickers. */
function heldIn(text: string): unknown {
	if (!/^[[{]/.test(text)) return undefined;
	try {
		return parseExact(text);
	} catch {
		return undefined;
	}
}

export interface Range {
	min?: number;
	max?: number;
	whole?: boolean;
}

export function asNumber(raw: unknown, { label }: Place, { min, max, whole }: Range = {}): number {
	const value = typeof raw === 'string' ? Number(raw.trim()) : raw;
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		throw new InputError(
			`'${label}' must be a number, but is ${kindOf(raw)}`,
			`Enter digits only.`,
		);
	}
	if (whole && !Number.isSafeInteger(value)) {
		throw new InputError(`'${label}' must be a whole number, but is ${value}`);
	}
	if (min !== undefined && value < min) {
		throw new InputError(`'${label}' must be at least ${min}, but is ${value}`);
	}
	if (max !== undefined && value > max) {
		throw new InputError(`'${label}' must be at most ${max}, but is ${value}`);
	}
	return value;
}

export function asFlag(raw: unknown, { label }: Place): boolean {
	if (typeof raw === 'boolean') return raw;
	if (raw === 1 || raw === 0) return raw === 1;
	if (typeof raw === 'string') {
		const text = raw.trim().toLowerCase();
		if (text === 'true' || text === '1') return true;
		if (text === 'false' || text === '0') return false;
	}
	throw new InputError(`'${label}' must be true or false, but is ${kindOf(raw)}`);
}

/** JSON given as an object, an array or text. */
export function asJson(raw: unknown, { label }: Place): Json {
	if (typeof raw !== 'string') return plain(raw, label);
	return sound(parsed(raw, label), label);
}

function parsed(text: string, label: string): Json {
	try {
		return parseExact(unfenced(text));
	} catch (error) {
		const reason = error instanceof Error ? error.message : '';
		throw jsonError(label, text, reason);
	}
}

function jsonError(label: string, text: string, reason: string): InputError {
	const python = /(:|\[|,)\s*(True|False|None)\b|[{,]\s*'/.test(text);
	return new InputError(
		`'${label}' is not valid JSON`,
		python
			? `It looks like Python: write true, false, null and double quotes. (${reason})`
			: `Check quotes, commas and brackets. (${reason})`,
	);
}

export function asMap(raw: unknown, place: Place): JsonMap {
	const value = asJson(raw, place);
	if (isMap(value)) return value;
	throw new InputError(`'${place.label}' must be a JSON object, but is ${kindOf(value)}`);
}

/** Models put JSON between fences. */
function unfenced(text: string): string {
	const whole = text.trim();
	const isFenced = whole.length > 5 && whole.startsWith('```') && whole.endsWith('```');
	return isFenced ? whole.slice(3, -3).replace(/^\w*/, '').trim() : text;
}

const SEPARATOR = /[,;\r\n]/;
const BETWEEN_QUOTES = /"\s*(?:[,;]\s*)?"/g;

/**
 * An array, JSON text of an array, one value, or text separated by commas, semicolons or lines; entries
 * of text may be quoted. Empty entries fall away.
 */
export function asList(raw: unknown, place: Place): Json[] {
	if (Array.isArray(raw)) return raw.map((entry) => plain(known(entry, place), place.label));
	if (typeof raw === 'string') {
		const text = unfenced(raw).trim();
		const value = text.startsWith('[') ? asJson(text, place) : quotedIn(text);
		if (Array.isArray(value)) return sound(value, place.label).map((entry) => known(entry, place));
		if (typeof value === 'string' && value !== text) return asList(value, place);
		return unmarked(text)
			.split(SEPARATOR)
			.map((entry) => entry.trim())
			.filter((entry) => entry !== '');
	}
	if (typeof raw === 'number' || typeof raw === 'bigint') return [plain(raw, place.label)];
	throw new InputError(
		`'${place.label}' must be a list, but is ${kindOf(raw)}`,
		'Give an array, a JSON array or values separated by commas.',
	);
}

/** An entry by an expression that found nothing is no entry; which one was meant is not known. */
function known<T>(entry: T, { label, expression }: Place): T {
	if (entered(entry) !== undefined) return entry;
	throw new InputError(
		`'${label}' holds an empty entry`,
		expression === undefined
			? 'Fill it in, or take it out.'
			: 'Name the field that holds it, or leave out the items that have none.',
	);
}

/** `"a", "b"` as a list, and `"[…]"` or `"a, b"` as what is between the quotes. */
function quotedIn(text: string): Json | undefined {
	if (!/^".*"$/s.test(text)) return undefined;
	try {
		const list: Json = JSON.parse(
			`[${text.replace(BETWEEN_QUOTES, (between) => (SEPARATOR.test(between) ? '", "' : between))}]`,
		);
		return Array.isArray(list) && list.length === 1 ? list[0] : list;
	} catch {
		return undefined;
	}
}

const BULLET = /^[ \t]*(?:[-*•]|\d+[.)])[ \t]+/;

/** Without the bullets or numbers of a list of lines; one line may begin with a number of its own. */
function unmarked(text: string): string {
	const lines = text.split(/[\r\n]/).filter((line) => line.trim() !== '');
	const isList = lines.every((line) => BULLET.test(line));
	if (!isList || (lines.length === 1 && /^\s*\d/.test(text))) return text;
	return lines.map((line) => line.replace(BULLET, '')).join('\n');
}

const PIECE = /^[[{"`“”„«]|[\]}"`“”»]$|^'|^\([^)]*$|^[^(]*\)$/;

/** The same for IDs and words, which are not the pieces of a list that was cut at the wrong place. */
export function asItems(raw: unknown, place: Place): Json[] {
	const entries = asList(raw, place);
	for (const entry of entries) {
		if (typeof entry !== 'string' || !PIECE.test(entry.trim())) continue;
		throw new InputError(
			`'${place.label}' holds ${kindOf(entry)}, which looks like a piece of a list`,
			'Give an array, a JSON array such as ["a", "b"], or the bare values separated by commas.',
		);
	}
	return entries;
}

/** Copies a value from an expression into plain JSON; dates become ISO text. */
function plain(value: unknown, label: string): Json {
	if (value === undefined || value === null) return null;
	if (typeof value === 'bigint') return value.toString();
	if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
		return value;
	}
	return sound(parsed(textOf(value, label), label), label);
}

function textOf(value: unknown, label: string): string {
	try {
		const text = JSON.stringify(value, (_, inner: unknown) =>
			typeof inner === 'bigint' ? inner.toString() : inner,
		);
		return text ?? 'null';
	} catch {
		throw unwritable(label);
	}
}

function unwritable(label: string): InputError {
	return new InputError(
		`'${label}' cannot be written as JSON`,
		'It holds itself, or is nested too deeply.',
	);
}

/** The rows of a fixedCollection's group; a single row may come bare. */
export function rows(raw: unknown, group: string): Array<Record<string, unknown>> {
	if (typeof raw !== 'object' || raw === null) return [];
	const held: unknown = Array.isArray(raw) ? raw : Reflect.get(raw, group);
	const list: unknown[] = Array.isArray(held) ? held : held === undefined ? [] : [held];
	return list.filter(
		(row): row is Record<string, unknown> => typeof row === 'object' && row !== null,
	);
}

export function kindOf(value: unknown): string {
	if (value === null || value === undefined) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
	return typeof value === 'object' ? 'an object' : String(value);
}
