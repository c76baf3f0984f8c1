import type { IDataObject } from 'n8n-workflow';
import { InputError } from './errors';
import type { Json } from './json';
import { isOnePart } from './address';
import { perObject } from './perObject';
import { setAt } from './safe';
import { runsAgain } from './types';
import type {
	ApiRequest,
	Draft,
	Field,
	FileChoice,
	Operation,
	Params,
	Surroundings,
} from './types';

/**
 * Builds the one request of an operation from an item's parameters: each field's wire puts its
 * value in place, then the operation's `shape` functions and `body` refine it. Pure.
 */
export function assemble(operation: Operation, params: Params, around: Surroundings): ApiRequest {
	const draft: Draft = { path: {}, query: {}, body: {} };
	const files = filesIn(operation, params);
	for (const field of everyField(operation.fields)) {
		const value = params[field.name];
		if (field.wire === undefined || value === undefined) continue;
		const [where, name] = splitWire(field.wire);
		if (field.file !== undefined) continue;
		if (where === 'path') draft.path[name] = pathText(value, field);
		else if (isJson(value))
			setAt(where === 'query' ? draft.query : draft.body, name.split('.'), value);
	}
	for (const shape of operation.shape ?? []) shape(params, draft, around);

	const body = operation.body ? operation.body(params, draft) : bodyOf(draft);
	const method = operation.method ?? 'GET';
	return {
		method,
		path: (operation.path ?? '').replace(/\{(\w+)\}/g, (braced, name: string) =>
			draft.path[name] === undefined ? braced : encodeURIComponent(String(draft.path[name])),
		),
		...(Object.keys(draft.query).length > 0 && { query: queryOf(draft.query) }),
		...(method !== 'GET' && body !== undefined && { body }),
		...(files.length > 0 && { files }),
		...(operation.needs && { needs: operation.needs }),
		...(operation.older && { older: operation.older }),
		...(operation.reads !== undefined && { reads: operation.reads }),
		idempotent: operation.idempotent,
		...(operation.rerun && { rerun: runsAgain(operation, params) }),
	};
}

/** All fields with those inside collections; made once for each list, since every request asks. */
export const everyField = perObject((fields: readonly Field[]): readonly Field[] =>
	fields.flatMap((field) => (field.children ? [...field.children] : [field])),
);

/** The files that an operation sends, under the names of their parts. */
export const filesIn = (
	{ fields }: Pick<Operation, 'fields'>,
	params: Params,
): Array<FileChoice & { name: string }> =>
	fileFields(fields).flatMap(({ name, file = name }) => named(file, params[name]));

const fileFields = perObject((fields: readonly Field[]): readonly Field[] =>
	everyField(fields).filter(({ file }) => file !== undefined),
);

export function splitWire(wire: string): [where: string, name: string] {
	const colon = wire.indexOf(':');
	return [wire.slice(0, colon), wire.slice(colon + 1)];
}

function pathText(value: unknown, field: Field): string {
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text === 'string' && isOnePart(text)) return text;
	throw new InputError(
		`'${field.property.displayName}' cannot stand in an address`,
		'It must be an ID that is neither empty nor made of dots, and without slashes.',
	);
}

function named(name: string, value: unknown): Array<FileChoice & { name: string }> {
	return (Array.isArray(value) ? value : []).map((choice: FileChoice) => ({ ...choice, name }));
}

function bodyOf(draft: Draft): Json | undefined {
	return Object.keys(draft.body).length > 0 ? draft.body : undefined;
}

function queryOf(query: Record<string, Json>): IDataObject {
	return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
}

/** Parsers yield JSON, dates aside; this is where a wire insists on it. */
function isJson(value: unknown): value is Json {
	if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
	if (Array.isArray(value)) return value.every(isJson);
	return typeof value === 'object' && Object.values(value).every(isJson);
}
