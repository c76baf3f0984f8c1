import type { IDataObject } from 'n8n-workflow';
import { choice, when } from './fields';
import { words } from './ids';
import type { Json } from './json';
import { isMap } from './json';
import type { From, Thing } from './output';
import type { Params, Result } from './types';
import { Output } from './types';

export type { Thing } from './output';

/** n8n's rule for what is simplified. */
export const MOST_FIELDS = 10;

/** A thing by the fields of its simplified form: those of the raw form, and others by where they stand. */
export function thing(...fields: ReadonlyArray<string | Thing['brief']>): Thing {
	const brief = Object.fromEntries(
		fields.flatMap(
			(field): Array<[string, From]> =>
				typeof field === 'string' ? [[field, field]] : Object.entries(field),
		),
	);
	return { brief };
}

/** The same thing with fields that one operation adds, such as whether it was created; the last ones make room. */
export function also(base: Thing, ...fields: readonly string[]): Thing {
	const all = Object.entries(thing(...fields, base.brief).brief);
	return { brief: Object.fromEntries(all.slice(0, MOST_FIELDS)) };
}

/** What a person gets from the start, and an agent. */
export const FIRST_FORM = { person: 'raw', agent: 'simplified' } as const;

/** How the things that an operation puts out are shown. */
export const output = choice('output', {
	displayName: 'Output',
	description: 'How much of the data to return',
	default: FIRST_FORM.person,
	options: [
		{ name: 'Raw', value: 'raw', description: 'Everything, as the server answers' },
		{ name: 'Selected Fields', value: 'selectedFields', description: 'Only the fields you name' },
		{ name: 'Simplified', value: 'simplified', description: 'At most ten fields that matter most' },
	],
});

export const selectedFields = when(
	{ output: ['selectedFields'] },
	words('selectedFields', {
		displayName: 'Fields',
		description:
			'The fields to return, of the raw or the simplified data. Dots lead into objects and lists.',
		required: true,
		placeholder: 'e.g. name, email, meta.sender.name',
	}),
);

export const outputFields = [output, selectedFields] as const;

/** What was made of an operation's result. */
export interface Shown {
	result: Result;
	/** Fields that were asked for and that none of the items has. */
	missing: readonly string[];
}

/** A result in the form that is wanted; `missing` names the fields that no item has. */
export function shownAs(
	{ output: form, selectedFields: names }: Params,
	of: Thing,
	made: Result,
): Shown {
	if (form === 'simplified')
		return { result: each(made, (item) => simplified(item, of)), missing: [] };
	if (form !== 'selectedFields' || !Array.isArray(names)) return { result: made, missing: [] };
	const wanted = names.map(String);
	const found = new Set<string>();
	const result = each(made, (item) => selected(item, of, wanted, found));
	const isEmpty = Array.isArray(made) && made.length === 0;
	return { result, missing: isEmpty ? [] : wanted.filter((name) => !found.has(name)) };
}

/** What to tell of fields that none of the items has. */
export function noSuchFields(missing: readonly string[], made: Result): string {
	const [first] = isMany(made) ? made : [made];
	const item = first instanceof Output ? first.json : (first ?? {});
	return `'Fields' names what the output does not have: ${missing.join(', ')}. It has: ${Object.keys(item).join(', ')}.`;
}

function each(made: Result, change: (item: IDataObject) => IDataObject): Result {
	const one = (entry: IDataObject | Output) =>
		entry instanceof Output ? new Output(change(entry.json), entry.binary) : change(entry);
	return isMany(made) ? made.map(one) : one(made);
}

export function isMany(made: Result): made is ReadonlyArray<IDataObject | Output> {
	return Array.isArray(made);
}

/** What has none of the fields is no such thing, such as a mere confirmation, and stays as it is. */
function simplified(item: IDataObject, { brief }: Thing): IDataObject {
	const fields = Object.entries(brief)
		.map(([name, from]) => [name, valueAt(item, from)] as const)
		.filter(([, value]) => value !== undefined);
	return fields.length === 0 ? item : Object.fromEntries(fields);
}

/** Fields keep the place that they have in the raw form, so that expressions find them there. */
function selected(
	item: IDataObject,
	{ brief }: Thing,
	names: readonly string[],
	found: Set<string>,
): IDataObject {
	const paths: string[][] = [];
	const named: Array<[string, Json]> = [];
	for (const name of names) {
		const steps = has(item, name) ? [name] : name.split('.');
		if (valueOf(item, steps) !== undefined) {
			found.add(name);
			paths.push(steps);
			continue;
		}
		const from = has(brief, name) ? brief[name] : undefined;
		const value = from === undefined ? undefined : valueAt(item, from);
		if (value === undefined) continue;
		found.add(name);
		named.push([name, value]);
	}
	const kept = pruned(item, paths);
	return { ...(isMap(kept) && kept), ...Object.fromEntries(named) };
}

function valueAt(item: IDataObject, from: From): Json | undefined {
	if (typeof from === 'function') return from(item);
	const places = typeof from === 'string' ? [from] : from;
	const values = places.map((place) => valueOf(item, place.split('.')));
	return (
		values.find((value) => value !== undefined && value !== null) ??
		values.find((value) => value === null)
	);
}

/** In a list, what its entries have there. */
function valueOf(value: unknown, steps: readonly string[]): Json | undefined {
	const [step, ...rest] = steps;
	if (step === undefined) return value as Json;
	if (Array.isArray(value)) {
		const values = value.map((entry) => valueOf(entry, steps)).filter((one) => one !== undefined);
		return values.length > 0 ? values : undefined;
	}
	return isMap(value) && has(value, step) ? valueOf(value[step], rest) : undefined;
}

/** The value with nothing but what the paths lead to. */
function pruned(value: unknown, paths: ReadonlyArray<readonly string[]>): Json {
	if (paths.some((path) => path.length === 0)) return value as Json;
	if (Array.isArray(value)) return value.map((entry) => pruned(entry, paths));
	if (!isMap(value)) return null;
	const heads = [...new Set(paths.map(([head = '']) => head))].filter((head) => has(value, head));
	return Object.fromEntries(
		heads.map((head) => {
			const below = paths.filter(([first]) => first === head).map(([, ...rest]) => rest);
			return [head, pruned(value[head], below)];
		}),
	);
}

function has(value: object, name: string): boolean {
	return Object.prototype.hasOwnProperty.call(value, name);
}
