import { InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asJson, asText, kindOf, rows } from '../../../shared/vocabulary/read';
import { safeKey } from '../../../shared/vocabulary/safe';
import type { Place, Wire } from '../../../shared/vocabulary/types';

/** Values of a template: typed line by line, or by expression as whatever holds them. */
export function values<const N extends string>(
	name: N,
	options: { displayName: string; description: string; wire: Wire; placeholder: string },
) {
	return custom(
		name,
		options,
		{ type: 'string', default: '', typeOptions: { rows: 3 } },
		readValues,
	);
}

/** A list by position, an object by name; the rows of a form are read too. */
function readValues(raw: unknown, place: Place): JsonMap {
	const given = parsed(raw, place);
	if (Array.isArray(given))
		return named(
			given.map((value, index) => [index + 1, value]),
			place,
		);
	if (!isMap(given)) throw unreadable(place);
	if (!('parameter' in given)) return named(Object.entries(given), place);
	const entries = rows(given, 'parameter').map(
		({ name, value }, index): [string | number, unknown] => {
			const key = asText(name ?? '', place).trim();
			return [key === '' ? index + 1 : key, value];
		},
	);
	return named(entries, place);
}

/** JSON text, lines of text, or the value itself. */
function parsed(raw: unknown, place: Place): Json {
	if (typeof raw !== 'string') return asJson(raw, place);
	const given = raw.trim();
	return /^[[{]/.test(given) && !given.startsWith('{{')
		? asJson(given, place)
		: given.split(/\r?\n/);
}

function named(entries: Array<[string | number, unknown]>, place: Place): JsonMap {
	const map: JsonMap = {};
	for (const [given, value] of entries) {
		const key = safeKey(String(given), place.label);
		if (Object.keys(map).includes(key)) {
			throw new InputError(`'${place.label}' names "${key}" twice`, 'Keep one of them.');
		}
		// Chatwoot leaves an empty one out, and all behind it move up by one place.
		const words = value === null || value === undefined ? '' : asText(value, place).trim();
		if (words === '') {
			throw new InputError(
				`'${place.label}' has no value for {{${key}}}`,
				place.expression === undefined
					? 'WhatsApp wants a value for each place. Fill in this one.'
					: 'WhatsApp wants a value for each place. Check what the expression finds for this item.',
			);
		}
		map[key] = words;
	}
	return map;
}

/** What the buttons of a template end with. */
export function readButtons(raw: unknown, place: Place): JsonMap[] {
	const given = parsed(raw, place);
	const list = isMap(given) && 'button' in given ? rows(given, 'button') : [given].flat();
	return list.map((button) => {
		const row: Record<string, unknown> = isMap(button) ? button : { parameter: button };
		const { type = 'url', parameter } = row;
		if (type !== 'url' && type !== 'copy_code') {
			throw new InputError(
				`'${place.label}' cannot have the type ${kindOf(type)}`,
				'Use "url" or "copy_code".',
			);
		}
		return { type, parameter: asText(parameter ?? '', place).trim() };
	});
}

function unreadable({ label }: Place): InputError {
	return new InputError(
		`'${label}' is neither a list nor an object`,
		'Give one value a line, a list such as ["Anna"], or an object such as { "1": "Anna" }.',
	);
}
