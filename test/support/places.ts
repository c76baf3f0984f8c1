import type { IExecuteFunctions, INode, INodeParameters, INodeProperties } from 'n8n-workflow';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import { ParameterReader } from '../../nodes/shared/engine/items/parameters';
import { InputError } from '../../nodes/shared/vocabulary/errors';
import { perObject } from '../../nodes/shared/vocabulary/perObject';
import type { Field, Operation, Params } from '../../nodes/shared/vocabulary/types';

/** Where a value stands among a node's parameters: `['options', 'timeout']`, `['items', 'item', 0, 'title']`. */
type Path = ReadonlyArray<string | number>;

/** A place in an operation's panel where a person can put an expression. */
export interface Place {
	path: Path;
	/** The field that reads it; a part of it where the path leads on into rows. */
	field: Field;
	/** What has to be shown: the field, or the collection that it stands in. */
	outer: Field;
	property: INodeProperties;
	isPart: boolean;
}

/** Every place of an operation, rows of forms and parts of collections included. */
export function placesOf(operation: Operation): Place[] {
	return shownFields(operation).flatMap((field) => {
		if (field.property.type === 'notice') return [];
		const own = field.children?.map((child) => placed(child, [field.name, child.name], field));
		return own?.flat() ?? placed(field, [field.name], field);
	});
}

const askedOf = new Map<Field, Operation>();

/** Those whose answer another operation does not give: an option that all share is asked in the first. */
export const ownPlacesOf = (operation: Operation): Place[] =>
	placesOf(operation).filter(({ field, path: [collection] }) => {
		if (collection !== 'options') return true;
		const first = askedOf.get(field) ?? operation;
		askedOf.set(field, first);
		return first === operation;
	});

function placed(field: Field, path: Path, outer: Field): Place[] {
	const { property } = field;
	const whole = { path, field, outer, property, isPart: false };
	if (property.type === 'resourceMapper') {
		const part = { displayName: 'plan', name: 'plan', type: 'string', default: '' } as const;
		return [{ ...whole, path: [...path, 'value', 'plan'], property: part, isPart: true }];
	}
	return [whole, ...partsOf(whole, property, path)];
}

function partsOf(whole: Place, { type, options = [] }: INodeProperties, path: Path): Place[] {
	if (type !== 'fixedCollection') return [];
	return options.flatMap((group) => {
		const rows = 'values' in group ? group.values : [];
		return rows.flatMap((property) => {
			const inner = [...path, group.name, 0, property.name];
			const below = partsOf(whole, property, inner);
			return below.length > 0 ? below : [{ ...whole, path: inner, property, isPart: true }];
		});
	});
}

/** Values of many kinds, of which a field takes one or another. */
const CANDIDATES: readonly unknown[] = [
	7,
	'7',
	'sample',
	'https://example.com/a',
	'+5511987654321',
	'5511987654321@s.whatsapp.net',
	'120363041234567890@g.us',
	'2031-10-16 13:15:59',
	'{"plan": "gold"}',
	'{"2": 10}',
	'[{"attribute_key": "city", "filter_operator": "equal_to", "values": ["Kazan"]}]',
	'[{"id": 1, "name": "x"}]',
	'[{"action_name": "resolve_conversation"}]',
	'true',
];

/**
 * A value that a field takes as a person enters it; undefined where none is found. Found once: each
 * refusal on the way is an error with its stack.
 */
export const valueFor = perObject(({ property, parse }: Field): unknown => {
	const { type, displayName: label } = property;
	if (type === 'options' || type === 'boolean') return property.default;
	const candidates = type === 'fixedCollection' ? [rowsOf(property)] : CANDIDATES;
	return candidates.find((value) => takes(() => parse?.(value, { label })));
});

const mayBeEmpty = perObject(({ property, parse }: Field) =>
	takes(() => parse?.('', { label: property.displayName })),
);

function rowsOf({ options = [] }: INodeProperties): unknown {
	const groups = options.map((group) => [
		group.name,
		'values' in group
			? [Object.fromEntries(group.values.map((one) => [one.name, leafOf(one)]))]
			: [],
	]);
	return Object.fromEntries(groups);
}

function leafOf(property: INodeProperties): unknown {
	if (property.type === 'fixedCollection') return rowsOf(property);
	// An ID that is chosen, or a word.
	if (property.type === 'multiOptions') return ['7'];
	return property.type === 'string' || property.default === '' ? 'sample' : property.default;
}

function takes(run: () => unknown): boolean {
	try {
		run();
		return true;
	} catch (error) {
		if (error instanceof InputError) return false;
		throw error;
	}
}

/** Parameters with which a field is shown and whatever is required is filled in. */
export function around(operation: Operation, { field, outer }: Place): INodeParameters {
	const fields = shownFields(operation);
	const made: Record<string, unknown> = {};
	const show = (one: Field) => {
		for (const [name, [value]] of Object.entries(one.show ?? {})) {
			if (made[name] !== undefined) continue;
			made[name] = value;
			const other = fields.find((candidate) => candidate.name === name);
			if (other) show(other);
		}
	};
	show(outer);
	const valueOf = (name: string) =>
		made[name] ?? fields.find((one) => one.name === name)?.property.default;
	for (const one of fields) {
		if (one.children ?? (made[one.name] !== undefined || one.name === field.name)) continue;
		const shown = Object.entries(one.show ?? {}).every(([name, values]) =>
			values.some((value) => value === valueOf(name)),
		);
		const empty = one.property.type === 'options' || one.property.type === 'boolean';
		if (shown && !empty && !mayBeEmpty(one)) made[one.name] = valueFor(one);
	}
	return made as INodeParameters;
}

/** The same parameters with a value at a place. */
export function withAt(parameters: INodeParameters, path: Path, value: unknown): INodeParameters {
	const next = structuredClone(parameters);
	let inner: object = next;
	for (const [index, step] of path.entries()) {
		if (index === path.length - 1) Reflect.set(inner, step, value);
		else {
			const held: unknown = Reflect.get(inner, step);
			const made = typeof path[index + 1] === 'number' ? [] : {};
			const below = typeof held === 'object' && held !== null ? held : made;
			Reflect.set(inner, step, below);
			inner = below;
		}
	}
	return next;
}

/**
 * What an operation reads where a node holds `given` and n8n has found `resolved` for the item. All that
 * follows, from the check of the whole to the request, is made of nothing else.
 */
export async function readAs(
	operation: Operation,
	given: INodeParameters,
	resolved: INodeParameters,
): Promise<Params> {
	const context = {
		getNode: () => ({ parameters: given }) as INode,
		getNodeParameter: (name: string, _: number, fallback: unknown) => {
			const value = name
				.split('.')
				.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), resolved);
			return value === undefined && !isGiven(given, name) ? fallback : value;
		},
	};
	const reader = new ParameterReader(context as unknown as IExecuteFunctions);
	return await reader.read(shownFields(operation), 0);
}

const isGiven = (given: INodeParameters, name: string) =>
	name.split('.').reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), given) !==
	undefined;

/** The refusal, or what was read. */
export async function outcomeOf(reading: Promise<Params>): Promise<InputError | Params> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
}
