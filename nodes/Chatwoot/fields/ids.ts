import { InputError } from '../../shared/vocabulary/errors';
import { id as anyId, list, picker as anyPicker } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';
import type { Field, Place } from '../../shared/vocabulary/types';

/** Chatwoot's IDs are whole numbers; what a person types into a field arrives as text. */
export function wholeId(value: unknown, { label }: Place): number {
	const text = String(value).trim();
	const whole = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(whole)) return whole;
	throw new InputError(
		`'${label}' is no ID of Chatwoot: "${text}"`,
		`IDs are whole numbers, such as 42. Check what the expression of '${label}' finds for this item.`,
	);
}

function whole<P>(field: Field<P>): Field<P> {
	return {
		...field,
		parse: (raw, place) => {
			const value = field.parse?.(raw, place);
			return value === undefined ? undefined : wholeId(value, place);
		},
	};
}

/** An ID that Chatwoot can list. */
export const picker = <const N extends string, const O extends Parameters<typeof anyPicker>[1]>(
	name: N,
	options: O,
) => whole(anyPicker(name, options));

/** An ID that is typed or found by an expression. */
export const id = <const N extends string, const O extends Parameters<typeof anyId>[1]>(
	name: N,
	options: O,
) => whole(anyId(name, options));

/** Several of them. */
export function ids<const N extends string, const O extends Parameters<typeof list>[1]>(
	name: N,
	options: O,
) {
	const field = list(name, options);
	return {
		...field,
		parse: (raw: unknown, place: Place): Json[] | undefined => {
			const value: unknown = field.parse?.(raw, place);
			return Array.isArray(value) ? value.map((one) => wholeId(one, place)) : undefined;
		},
	};
}
