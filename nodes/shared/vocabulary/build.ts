import type { INodeProperties } from 'n8n-workflow';
import { InputError } from './errors';
import { isMap } from './json';
import { entered, locatorIn } from './read';
import type { Field, Place, Wire } from './types';

/**
 * What becomes of an optional field whose expression finds nothing for an item.
 *
 * - `leaveAlone`: the request is the one that would be made without the field. So it is with text, IDs
 *   and pickers: what they say of a thing is simply not said.
 * - `refuse`: the item is refused, with the expression named. So it is with choices, switches, numbers,
 *   moments, lists, JSON, files and rows, where nothing would become a default, a hole or an emptied
 *   list; and with text, IDs and pickers that narrow what a call concerns (in the path, in the query,
 *   among filters), where leaving them out would concern more than was meant, or say whom it concerns
 *   or who speaks, where it would be somebody else.
 *
 * A required field refuses nothing-at-all however it comes; so do choices and switches, which always
 * have a value in the panel.
 */
export type IfNothing = 'leaveAlone' | 'refuse';

/** What every constructor of a field takes besides the name. */
export interface Common {
	displayName: string;
	description?: string;
	hint?: string;
	placeholder?: string;
	wire?: Wire;
	ifNothing?: IfNothing;
}

/** The same where it may be required. */
export interface Texts extends Common {
	required?: boolean;
}

export type Named<N extends string, V> = { [K in N]: V };
export type Maybe<N extends string, V, R> = R extends { required: true }
	? Named<N, V>
	: { [K in N]?: V };

interface Build<V> {
	name: string;
	common: Texts;
	property: Omit<INodeProperties, 'displayName' | 'name'>;
	/** Has a value in the panel always, so that nothing is never right. */
	always?: boolean;
	/** What nothing means by the kind of the field, unless the field says otherwise. */
	ifNothing: IfNothing;
	read: (value: unknown, place: Place) => V;
}

/** The one place where a parameter's emptiness is judged. */
export function build<P, V>(given: Build<V>): Field<P> {
	const { name, common, property, always, read } = given;
	const { displayName, description, hint, placeholder, wire, required } = common;
	const ifNothing = common.ifNothing ?? (narrows(wire) ? 'refuse' : given.ifNothing);
	return {
		name,
		wire,
		ifNothing,
		property: {
			displayName,
			name,
			...property,
			...(required && { required }),
			...(description && { description }),
			...(hint && { hint }),
			...(placeholder && { placeholder }),
		},
		parse: (raw, place) => {
			const value = valueIn(raw, property, place);
			const made = value === undefined ? undefined : read(value, place);
			if (!holdsNothing(made)) return made;
			if (required || always) throw emptiness(place);
			return nothing(ifNothing, place);
		},
	};
}

/** What is read of `[]`, `{}` and the like, however they are written: sent, they would empty something. */
function holdsNothing(made: unknown): boolean {
	if (typeof made !== 'object' || made === null) return made === undefined;
	return Array.isArray(made) ? made.length === 0 : isMap(made) && Object.keys(made).length === 0;
}

/** Left alone, or refused where an expression was to find something. */
export function nothing(ifNothing: IfNothing | undefined, place: Place): undefined {
	if (place.expression === undefined || ifNothing === 'leaveAlone') return undefined;
	throw emptiness(place);
}

/** The refusal of a field that holds nothing; `within` names what it is a part of. */
export function emptiness({ label, expression }: Place, within?: string): InputError {
	return new InputError(
		`'${label}'${within === undefined ? '' : ` in '${within}'`} is empty`,
		expression === undefined
			? `Fill in '${label}'.`
			: `The expression ${shownExpression(expression)} finds nothing for this item. Correct it, or give a value for items that have none.`,
	);
}

/** An expression as a message names it. */
export function shownExpression(expression: string): string {
	const text = expression.replace(/^=/, '').replace(/\s+/g, ' ').trim();
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** Without it the call would concern more than was meant. */
function narrows(wire: Wire | undefined): boolean {
	return wire !== undefined && /^(path|query):/.test(wire);
}

/** What was entered; undefined for nothing, and for what the panel itself puts there. */
export function valueIn(
	raw: unknown,
	{ type, default: initial }: Pick<INodeProperties, 'type' | 'default'>,
	{ expression }: Place,
): unknown {
	const value = entered(type === 'resourceLocator' ? locatorIn(raw) : raw);
	const untouched = expression === undefined && typeof value === 'string';
	if (type === 'json' && untouched && value.trim() === initial) return undefined;
	if (type === 'multiOptions' && isHollow(value)) return undefined;
	if (type === 'fixedCollection' && isHollow(value)) return undefined;
	return value;
}

/** An empty list, or an object of nothing but empty lists: rows that were all taken away. */
function isHollow(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (Array.isArray(value)) return value.length === 0;
	return Object.values(value).every((inner) => Array.isArray(inner) && inner.length === 0);
}
