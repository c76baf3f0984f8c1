import path from 'node:path';
import { CallError, InputError } from '../nodes/shared/vocabulary/errors';
import type { Json } from '../nodes/shared/vocabulary/json';
import { isMap } from '../nodes/shared/vocabulary/json';
import { plainResult } from '../nodes/shared/vocabulary/result';
import type { Api, Field, NodeSpec, Operation, Params } from '../nodes/shared/vocabulary/types';
import { Output } from '../nodes/shared/vocabulary/types';
import { everyField } from '../nodes/shared/vocabulary/wire';
import { pagingOf } from '../nodes/shared/engine/pages/paging';
import { loadContract, type Example } from '../sandbox/contract';
import { ALIKE } from './alike';
import { NODES } from './catalog';

const VERSION = 'v1.0.0';

function remembered<T>(make: (of: string) => T): (of: string) => T {
	const made = new Map<string, T>();
	return (of) => {
		const known = made.get(of) ?? make(of);
		made.set(of, known);
		return known;
	};
}

interface SchemaFile {
	/** The node's folder and the file, both from the root of the project. */
	folder: string;
	file: string;
	text: string;
}

/** The schema of each operation's output, made from the successful answers in the contracts. */
export function schemaFiles(): SchemaFile[] {
	const made = NODES.flatMap(({ node, folder, spec }) =>
		spec.resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => {
				const items = previewOf(node, `${resource.value}.${operation.value}`);
				if (items.length === 0) return [];
				const schema = merged(items.map((item) => schemaOf(item)));
				const name = `${operation.value}.json`;
				const file = path.posix.join(folder, '__schema__', VERSION, resource.value, name);
				return { folder, file, schema };
			}),
		),
	);
	const kindsIn = remembered((folder) =>
		scalarKinds(made.filter((one) => one.folder === folder).map(({ schema }) => schema)),
	);
	return made.map(({ folder, file, schema }) => {
		const known = { ...filled(schema, kindsIn(folder)), version: 1 };
		return { folder, file, text: `${JSON.stringify(known, null, '\t')}\n` };
	});
}

/** What kind of single value stands under a key, wherever in a vendor's previews it is always the same kind. */
function scalarKinds(schemas: readonly Schema[]): ReadonlyMap<string, string> {
	const kinds = new Map<string, Set<string>>();
	const collect = ({ properties = {}, items }: Schema) => {
		for (const [key, one] of Object.entries(properties)) {
			if (one.type !== 'null') kinds.set(key, (kinds.get(key) ?? new Set()).add(one.type));
			collect(one);
		}
		if (items) collect(items);
	};
	schemas.forEach(collect);
	return new Map(
		[...kinds].flatMap(([key, [kind = '', ...others]]) =>
			others.length > 0 || kind === 'object' || kind === 'array' ? [] : [[key, kind]],
		),
	);
}

/** The same where an example that was empty by chance has the kind that its key has elsewhere. */
function filled(schema: Schema, kinds: ReadonlyMap<string, string>): Schema {
	const { properties, items } = schema;
	const known = (key: string, one: Schema): Schema =>
		one.type === 'null' ? { type: kinds.get(key) ?? 'null' } : filled(one, kinds);
	return {
		...schema,
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties).map(([key, one]) => [key, known(key, one)]),
			),
		}),
		...(items && { items: filled(items, kinds) }),
	};
}

/** What an operation of a node puts out, as `resource.operation`. */
export function previewOf(node: string, name: string): Json[] {
	const spec = NODES.find((one) => one.node === node)?.spec;
	const [resource, value] = name.split('.');
	const found = spec?.resources
		.find((one) => one.value === resource)
		?.operations.find((one) => one.value === value);
	if (!spec || !found) throw new Error(`${node} has no operation ${name}`);
	const make = ALIKE[node]?.[name];
	if (!make) return exampleOutput(spec, found);
	return make({
		of: (other) => previewOf(node, other).filter(isMap),
		answers: (contract) =>
			answered(contract, found, spec.api).map(({ value: body }) => plain(body)),
	});
}

/** What an operation puts out of the successful answers in the contract. */
function exampleOutput(spec: NodeSpec, operation: Operation): Json[] {
	const api = operation.api ?? spec.api;
	const { contract } = operation;
	if (contract === null) return [];
	const examples = answered(contract, operation, api);
	const recorded = examples.filter(({ origin }) => origin === 'recorded');
	const items = itemsOf(operation, api, recorded);
	// What a server really answered counts, unless it only answered that there is nothing.
	return items.length ? items : itemsOf(operation, api, examples);
}

/** The successful answers to a call in the contract. */
function answered(contract: string, operation: Operation, api: Api): Example[] {
	const document = operation.document ?? api.document;
	return contractOf(path.join(path.dirname(__dirname), 'contracts', document))
		.examples(contract)
		.filter(({ outcome = 'success', status }) => outcome === 'success' && Number(status) < 300);
}

function itemsOf(operation: Operation, api: Api, examples: Example[]): Json[] {
	const params = exampleParams(operation);
	return examples.flatMap(({ value, status }) => {
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		const request = { method: operation.method ?? 'GET', path: '', idempotent: true };
		const digest = operation.digest ?? api.digest;
		const body = digest({ status: Number(status), headers: {}, text }, request);
		return unlessRefused(operation, () => output(operation, body, params));
	});
}

const contractOf = remembered(loadContract);

/** One of several operations of a call may take a part of its answers only: groups among contacts. */
function unlessRefused({ main }: Operation, make: () => Json[]): Json[] {
	try {
		return make();
	} catch (error) {
		if (main === false && error instanceof CallError) return [];
		throw error;
	}
}

function output(operation: Operation, body: Json, params: Params): Json[] {
	const { many, result } = operation;
	const paging = pagingOf(operation, params);
	if (many?.outcomes) {
		const parts = many.take(params);
		return many.outcomes(body, parts).flatMap((part) => ('ok' in part ? plain(part.ok) : []));
	}
	const told = paging ? paging.entries(body) : body;
	const made = result ? result(told, params) : plainResult(told, paging !== undefined);
	const list = Array.isArray(made) ? made : [made];
	return list.map((entry) => plain(entry instanceof Output ? entry.json : entry));
}

function plain(value: unknown): Json {
	return JSON.parse(JSON.stringify(value));
}

/** Defaults where there are some, and an ID where one is echoed. */
function exampleParams(operation: Operation): Params {
	const params: Params = {};
	for (const field of everyField(operation.fields)) {
		const value = sampleOf(field);
		if (value !== undefined) params[field.name] = value;
	}
	return params;
}

/** One of them suits every field that an output repeats. */
const SAMPLES = ['1001', '+5511987654321', 'one@example.com', '2030-01-02T03:04:05Z', '{}', '[]'];

/** As the node reads it: an ID becomes a number where it is one, a list a list. */
function sampleOf({ name, property, parse }: Field): unknown {
	const usable = property.type === 'boolean' || property.type === 'options';
	for (const raw of usable ? [property.default] : SAMPLES) {
		try {
			return parse?.(raw, { label: name });
		} catch (error) {
			if (!(error instanceof InputError)) throw error;
		}
	}
	return undefined;
}

/** People fill them as they like: the keys of an example would say nothing. */
const FREE = new Set(['custom_attributes', 'variables', 'audited_changes', 'settings_json_schema']);
const free = (value: Json): Schema =>
	typeof value === 'object' && !Array.isArray(value)
		? { type: 'object', properties: {} }
		: schemaOf(value);

/** Averages, shares and times that are measured: whole in an example only by chance. */
const MEASURED = /^avg_|^reply_time$|_rate$|^value(_in_business_hours)?$/;
const measured = (schema: Schema): Schema =>
	schema.type === 'integer' ? { ...schema, type: 'number' } : schema;

/** What stands under keys that no example has filled, as running servers put it out. */
const UNFILLED: ReadonlyArray<readonly [RegExp, Schema]> = [
	[/^avg_/, { type: 'number' }],
	// A table's times are written out in words.
	[/^Avg /, { type: 'string' }],
	[/^auditable$/, { type: 'object', properties: {} }],
];

function shapeOf(key: string, value: Json): Schema {
	const [, unfilled] = (value === null && UNFILLED.find(([name]) => name.test(key))) || [];
	if (unfilled) return unfilled;
	if (FREE.has(key)) return free(value);
	return MEASURED.test(key) ? measured(schemaOf(value)) : schemaOf(value);
}

interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

function schemaOf(value: Json): Schema {
	if (value === null) return { type: 'null' };
	if (Array.isArray(value)) {
		return {
			type: 'array',
			...(value.length > 0 && { items: merged(value.map((one) => schemaOf(one))) }),
		};
	}
	if (typeof value !== 'object') {
		return { type: Number.isInteger(value) ? 'integer' : typeof value };
	}
	const entries = Object.entries(value).map(([key, inner]) => [key, shapeOf(key, inner)] as const);
	return { type: 'object', properties: Object.fromEntries(entries) };
}

/** One schema for several examples: all their keys, a known type before null, a number before a whole one. */
function merged(schemas: Schema[]): Schema {
	return schemas.reduce((sum, next) => {
		if (sum.type === 'null' || (sum.type === 'integer' && next.type === 'number')) return next;
		if (sum.items && next.items) return { ...sum, items: merged([sum.items, next.items]) };
		if (sum.type === 'array' && next.items) return next;
		if (next.type === 'null' || !sum.properties || !next.properties) return sum;
		const keys = [...new Set([...Object.keys(sum.properties), ...Object.keys(next.properties)])];
		const properties = keys.map((key) => {
			const found = [sum.properties?.[key], next.properties?.[key]].filter(
				(one): one is Schema => one !== undefined,
			);
			return [key, merged(found)] as const;
		});
		return { type: 'object', properties: Object.fromEntries(properties) };
	});
}
