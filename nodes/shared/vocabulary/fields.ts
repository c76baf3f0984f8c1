import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Common, Maybe, Named, Texts } from './build';
import { build, emptiness, nothing, valueIn } from './build';
import { InputError } from './errors';
import type { Json, JsonMap } from './json';
import type { Range } from './read';
import { asFlag, asId, asItems, asMap, asNumber, asText, bare, kindOf } from './read';
import type { Field, ParamsOf, Place, Show } from './types';

/** What a person calls an address, or is shown one as an example of. */
const isAddress = ({ displayName, placeholder = '' }: Texts): boolean =>
	/\b(URL|Link|Email|Domain)$/.test(displayName) || /^e\.g\. https?:/.test(placeholder);

/** Text of any kind; of an address, the blanks that came along when it was pasted are no part. */
export function text<const N extends string, const O extends Texts & { rows?: number }>(
	name: N,
	options: O,
): Field<Maybe<N, string, O>> {
	const typeOptions = options.rows ? { typeOptions: { rows: options.rows } } : {};
	return build({
		name,
		common: options,
		property: { type: 'string', default: '', ...typeOptions },
		ifNothing: 'leaveAlone',
		read: (value, place) => {
			const given = asText(value, place);
			return isAddress(options) ? bare(given) : given;
		},
	});
}

/** An identifier typed by hand or by expression; keeps its type. */
export function id<const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, string | number, O>> {
	return build({
		name,
		common: options,
		property: { type: 'string', default: '' },
		ifNothing: 'leaveAlone',
		read: asId,
	});
}

export interface PickerOptions extends Texts {
	/** The node's listSearch method. */
	search: string;
	searchable?: boolean;
	first?: 'list' | 'id';
	/** The vendor wants text even where the ID is made of digits. */
	textual?: boolean;
}

/** An identifier that the vendor's API can list. */
export function picker<const N extends string, const O extends PickerOptions>(
	name: N,
	options: O,
): Field<Maybe<N, O extends { textual: true } ? string : string | number, O>> {
	const {
		search,
		searchable = true,
		first = 'list',
		placeholder = 'e.g. 12345',
		textual,
	} = options;
	return build({
		name,
		common: { ...options, placeholder: undefined },
		property: {
			type: 'resourceLocator',
			default: { mode: first, value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: search, searchable },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
			],
		},
		ifNothing: 'leaveAlone',
		read: (value, place): string | number =>
			textual ? String(asId(value, place)) : asId(value, place),
	});
}

/**
 * A number. Without a default it is typed into a text box, which can be empty: n8n's box for numbers
 * would show 0, and 0 would travel though nobody entered it.
 */
export function number<
	const N extends string,
	const O extends Common & Range & { required?: boolean; default?: number },
>(name: N, options: O): Field<Maybe<N, number, O>> {
	const { min, max, whole, default: initial } = options;
	const bounds = {
		...(min !== undefined && { minValue: min }),
		...(max !== undefined && { maxValue: max }),
	};
	return build({
		name,
		common: options,
		property:
			initial === undefined
				? { type: 'string', default: '' }
				: {
						type: 'number',
						default: initial,
						...(Object.keys(bounds).length > 0 && { typeOptions: bounds }),
					},
		ifNothing: 'refuse',
		read: (value, place) => asNumber(value, place, { min, max, whole }),
	});
}

export function flag<const N extends string>(
	name: N,
	options: Common & { default?: boolean },
): Field<Named<N, boolean>> {
	return build({
		name,
		common: options,
		property: { type: 'boolean', default: options.default ?? false },
		always: true,
		ifNothing: 'refuse',
		read: asFlag,
	});
}

export function choice<
	const N extends string,
	const V extends string | number,
	const O extends Common & { default: V },
>(
	name: N,
	options: O & { options: ReadonlyArray<{ name: string; value: V; description?: string }> },
): Field<Named<N, V>> {
	const list: INodePropertyOptions[] = options.options.map((option) => ({ ...option }));
	return build({
		name,
		common: options,
		property: { type: 'options', default: options.default, options: list },
		always: true,
		ifNothing: 'refuse',
		read: (value, { label }): V => {
			// An object may not even be turned into text.
			const given = typeof value === 'object' ? undefined : String(value);
			const found = options.options.find((option) => String(option.value) === given);
			if (found) return found.value;
			throw new InputError(
				`'${label}' cannot be ${kindOf(value)}`,
				`Use one of: ${options.options.map((option) => option.value).join(', ')}.`,
			);
		},
	});
}

/** A number from a list of known ones, or any other by expression: vendors add numbers. */
export function numberChoice<const N extends string, const O extends Common & { default: number }>(
	name: N,
	options: O & { options: INodePropertyOptions[] },
): Field<Named<N, number>> {
	return build({
		name,
		common: options,
		property: { type: 'options', default: options.default, options: options.options },
		always: true,
		ifNothing: 'refuse',
		read: (value, place) => asNumber(value, place, { min: 0, whole: true }),
	});
}

/**
 * A list of IDs or words: an array, JSON text or comma-separated. `integers`: typed digits become
 * numbers. It never holds nothing: emptying something is a choice of its own.
 */
export function list<const N extends string, const O extends Texts & { integers?: boolean }>(
	name: N,
	options: O,
): Field<Maybe<N, Json[], O>> {
	return build({
		name,
		common: { placeholder: 'e.g. 101, 102, 103', ...options },
		property: { type: 'string', default: '' },
		ifNothing: 'refuse',
		read: (value, place) => {
			const typed = typeof value === 'string' && !value.trim().startsWith('[');
			const entries = asItems(value, place).map((entry) =>
				options.integers && typed ? integerOf(entry) : entry,
			);
			const ids = entries.map((entry) => asId(entry, place)).filter((entry) => entry !== '');
			if (ids.length > 0) return ids;
			throw new InputError(
				`'${place.label}' holds no entry`,
				options.required ? 'Give at least one.' : 'Give at least one, or take the field out.',
			);
		},
	});
}

function integerOf(entry: Json): Json {
	if (typeof entry !== 'string' || !/^(0|[1-9]\d*)$/.test(entry)) return entry;
	const value = Number(entry);
	return Number.isSafeInteger(value) ? value : entry;
}

/** A JSON object as text or by expression. */
export function map<const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, JsonMap, O>> {
	return json(name, options, asMap);
}

/** Any JSON as text or by expression, checked further by `read`; `empty` is what the editor begins with. */
export function json<const N extends string, V, const O extends Texts & { empty?: '{}' | '[]' }>(
	name: N,
	options: O,
	read: (value: unknown, place: Place) => V,
): Field<Maybe<N, V, O>> {
	const initial = options.empty ?? '{}';
	return build({
		name,
		common: options,
		property: { type: 'json', default: initial },
		ifNothing: 'refuse',
		read,
	});
}

/** A parameter with a type of its own, read by `read`. */
export function custom<const N extends string, V, const O extends Texts>(
	name: N,
	options: O,
	property: Omit<INodeProperties, 'displayName' | 'name'>,
	read: (value: unknown, place: Place) => V,
): Field<Maybe<N, V, O>> {
	return build({ name, common: options, property, ifNothing: 'refuse', read });
}

/** A notice in the panel; sends nothing. */
export function notice<const N extends string>(name: N, message: string): Field {
	return { name, property: { displayName: message, name, type: 'notice', default: '' } };
}

/** Optional fields behind an "Add" button. Each child counts only when it was added. */
export function collection<const F extends readonly Field[]>(
	name: string,
	displayName: string,
	placeholder: string,
	children: F,
): Field<Partial<ParamsOf<F>>> {
	const narrowing = name === 'filters';
	const sorted = children
		.map((child): Field => (narrowing ? { ...child, ...refusing(child) } : child))
		.sort((a, b) => a.property.displayName.localeCompare(b.property.displayName, 'en'));
	return {
		name,
		property: {
			displayName,
			name,
			type: 'collection',
			placeholder,
			default: {},
			options: sorted.map((child) => child.property),
		},
		children: sorted,
	};
}

/** The same field, shown and read only while other parameters have the given values. */
export function when<P>(show: Show, field: Field<P>): Field<Partial<P>> {
	return { ...field, show: { ...field.show, ...show } };
}

/** The same field, which need not be filled in once another one has been added: `additionalFields.x`. */
export function freedBy<P>(other: string, field: Field<P>): Field<Partial<P>> {
	return { ...field, freedBy: other };
}

/** The same field, shown and read only until another one has been added: `additionalFields.x`. */
export function unless<P>(other: string, field: Field<P>): Field<Partial<P>> {
	return { ...field, unless: other };
}

/** The same field, which says what its structured value may hold. */
export function holding<P>(holds: readonly string[], field: Field<P>): Field<P> {
	return { ...field, holds };
}

/** A filter that finds nothing would let everything through. */
function refusing({ parse, property }: Field): Partial<Field> {
	return {
		ifNothing: 'refuse',
		parse: (raw, place) =>
			valueIn(raw, property, place) === undefined ? nothing('refuse', place) : parse?.(raw, place),
	};
}

/** The same field where it must be filled in. */
export function required<P>(field: Field<P>): Field<Required<P>> {
	const property = { ...field.property, required: true };
	return {
		...field,
		property,
		parse: (raw, place) => {
			if (valueIn(raw, property, place) === undefined) throw emptiness(place);
			return field.parse?.(raw, place);
		},
		adds: undefined,
	};
}

/** The same field where it need not be filled in. */
export function optional<P>(field: Field<P>): Field<Partial<P>> {
	const property = { ...field.property };
	delete property.required;
	return {
		...field,
		property,
		parse: (raw, place) =>
			valueIn(raw, property, place) === undefined
				? nothing(field.ifNothing, place)
				: field.parse?.(raw, place),
	};
}
