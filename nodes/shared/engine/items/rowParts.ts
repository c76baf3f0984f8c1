import type { INodeProperties } from 'n8n-workflow';
import { emptiness } from '../../vocabulary/build';
import { InputError } from '../../vocabulary/errors';
import { entered, isExpression, kindOf, rows } from '../../vocabulary/read';
import type { Place } from '../../vocabulary/types';

/** Rows without what their other fields hide by now. */
export function withoutHidden(raw: unknown, property: INodeProperties): unknown {
	if (property.type !== 'fixedCollection' || typeof raw !== 'object' || raw === null) return raw;
	if (Array.isArray(raw)) return raw.map((row: unknown) => withoutHidden(row, property));
	const shown = Object.entries(raw).filter(
		([key]) => !isHidden(innerOf(property, key)?.displayOptions?.show, raw),
	);
	return Object.fromEntries(
		shown.map(([key, part]) => [key, withoutHidden(part, innerOf(property, key) ?? property)]),
	);
}

/** Inside rows and forms each expression must find something: nothing would be sent as a hole. */
export function refuseEmptyParts(
	raw: unknown,
	given: unknown,
	property: INodeProperties,
	label: string,
): void {
	if (typeof given !== 'object' || given === null) return;
	const row = Object(raw);
	for (const [key, part] of Object.entries(given)) {
		const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, key) : raw;
		const inner = innerOf(property, key);
		if (isExpression(part)) {
			if (isHidden(inner?.displayOptions?.show, row)) continue;
			if (entered(value) === undefined) {
				throw emptiness({ label: inner?.displayName ?? key, expression: part }, label);
			}
			refuseStranger(value, inner, label);
		} else refuseEmptyParts(value, part, inner ?? property, label);
	}
}

/** What a row cannot do without, as the panel marks it, wherever it is shown. */
export function refuseEmptyRequired(raw: unknown, property: INodeProperties, place: Place): void {
	if (property.type !== 'fixedCollection') return;
	for (const group of property.options ?? []) {
		if (!('values' in group)) continue;
		const defaults = Object.fromEntries(group.values.map((one) => [one.name, one.default]));
		for (const row of rows(raw, group.name)) {
			const whole = { ...defaults, ...row };
			for (const inner of group.values) {
				const { show, hide } = inner.displayOptions ?? {};
				if (isHidden(show, whole) || (hide && !isHidden(hide, whole))) continue;
				const value = whole[inner.name];
				refuseEmptyRequired(value, inner, { ...place, label: inner.displayName });
				if (inner.required && isNothing(value)) {
					throw emptiness({ ...place, label: inner.displayName }, place.label);
				}
			}
		}
	}
}

function isNothing(value: unknown): boolean {
	return entered(value) === undefined || (Array.isArray(value) && value.length === 0);
}

/** Of a fixed choice in a row, what is none of them would be taken for some other one. */
function refuseStranger(value: unknown, inner: INodeProperties | undefined, label: string): void {
	if (inner?.type !== 'options' || inner.typeOptions?.loadOptionsMethod !== undefined) return;
	const known = (inner.options ?? []).flatMap((one) => ('value' in one ? [String(one.value)] : []));
	if (typeof value !== 'object' && known.includes(String(value))) return;
	throw new InputError(
		`'${inner.displayName}' in '${label}' cannot be ${kindOf(value)}`,
		`Use one of: ${known.join(', ')}.`,
	);
}

type Part = NonNullable<INodeProperties['options']>[number];

/** The group of rows, or the field in a row, of that name. */
function innerOf(property: INodeProperties, key: string): INodeProperties | undefined {
	const found = property.options?.find((option: Part) => option.name === key);
	if (found === undefined) return undefined;
	if ('values' in found) return { ...property, type: 'fixedCollection', options: found.values };
	return 'type' in found ? found : undefined;
}

/** A row keeps what was entered into a field that its other fields hide by now. */
function isHidden(conditions: object | undefined, row: object): boolean {
	return Object.entries(conditions ?? {}).some(
		([name, wanted]) => Array.isArray(wanted) && !wanted.includes(Reflect.get(row, name)),
	);
}
