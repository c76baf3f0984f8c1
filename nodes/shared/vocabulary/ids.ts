import { InputError } from './errors';
import type { Maybe, Texts } from './build';
import type { PickerOptions } from './fields';
import { custom, id, list, picker, text } from './fields';
import { asId, asItems, bare, kindOf, textIn } from './read';
import type { Field, Place } from './types';

/** An ID that is a whole number, which typed into a field arrives as text. */
export function asWholeId(value: unknown, { label }: Place): number {
	const text = bare(textIn(value));
	const whole = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(whole)) return whole;
	throw new InputError(
		`'${label}' is no ID: ${kindOf(typeof value === 'object' ? value : text)}`,
		`IDs are whole numbers here, such as 42. Check what '${label}' holds for this item.`,
	);
}

/** The same field, whose value is read further. */
function then<P>(field: Field<unknown>, read: (value: unknown, place: Place) => unknown): Field<P> {
	return {
		...field,
		parse: (raw, place) => {
			const value = field.parse?.(raw, place);
			return value === undefined ? undefined : read(value, place);
		},
		adds: undefined,
	};
}

/** A whole number that the vendor's API can list. */
export const wholeIdPicker = <const N extends string, const O extends PickerOptions>(
	name: N,
	options: O,
): Field<Maybe<N, number, O>> => then(picker(name, options), asWholeId);

/** A whole number that is typed or found by an expression. */
export const wholeId = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, number, O>> => then(id(name, options), asWholeId);

/** Several whole numbers. */
export const wholeIds = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, number[], O>> =>
	then(list(name, options), (value, place) =>
		Array.isArray(value) ? value.map((one) => asWholeId(one, place)) : value,
	);

/** A name under which a thing is found again: blanks that came along with it would make it another one. */
export const keyText = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, string, O>> => then(text(name, options), (value) => bare(String(value)));

/** Several words, such as the titles of labels: what is made of digits is one, too, blanks around are no part. */
export const words = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, string[], O>> =>
	then(list(name, options), (value) =>
		Array.isArray(value) ? value.map((one) => bare(String(one))) : value,
	);

type Known = ReadonlyArray<{ name: string; value: string }>;

/** Several of the words that the panel lists, or others by expression: vendors add some. */
export const openChoices = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
	known: Known,
): Field<Maybe<N, string[], O>> =>
	custom(
		name,
		options,
		{ type: 'multiOptions', default: [], options: known.map((one) => ({ ...one })) },
		(raw, place) => {
			const given = asItems(raw, place).map((one) => String(asId(one, place)));
			return given.length > 0 ? given : undefined;
		},
	) as Field<Maybe<N, string[], O>>;

/** Several of the words that the panel lists, and of these alone. */
export const choices = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
	known: Known,
): Field<Maybe<N, string[], O>> =>
	then(openChoices(name, options, known), (given, { label }) => {
		const values = known.map(({ value }) => value);
		const strange = [given].flat().find((one) => !values.some((value) => value === one));
		if (strange === undefined) return given;
		throw new InputError(
			`'${label}' cannot hold ${kindOf(strange)}`,
			`Use some of: ${values.join(', ')}.`,
		);
	});

/** Several whole numbers, chosen from a list that the method named loads. */
export const wholeIdChoices = <const N extends string, const O extends Texts>(
	name: N,
	{ loadedBy, ...options }: O & { loadedBy: string },
): Field<Maybe<N, number[], O>> =>
	custom(
		name,
		{
			...options,
			displayName: `${options.displayName} Names or IDs`,
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{ type: 'multiOptions', typeOptions: { loadOptionsMethod: loadedBy }, default: [] },
		(raw, place) => asItems(raw, place).map((one) => asWholeId(one, place)),
	) as Field<Maybe<N, number[], O>>;

/** An ID that the vendor wants as text even where it is made of digits. */
export const textId = <const N extends string, const O extends Texts>(
	name: N,
	options: O,
): Field<Maybe<N, string, O>> =>
	then(id(name, options), (value, place) => String(asId(value, place)));
