/** A vendor's contract: which requests may be sent to it and which answers may come back. */

import Ajv, { type Options, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {
	asObject,
	findResponse,
	readExamples,
	readOperations,
	type Example,
	type Json,
	type Operation,
	type Schema,
} from './contract/document';
import { readDocument } from './contract/load';
import { problemsOf } from './contract/problems';
import { closed, mapValues, opened, standalone, withClosedParts } from './contract/schemas';
import { decode, replacedProperties, written } from './contract/wire';

export type { Example, Operation, Parameter } from './contract/document';

export interface RequestToCheck {
	method: string;
	/** Relative to the server of the document: `/get_clients`. */
	path: string;
	query?: Record<string, unknown>;
	/** Undefined when the request has none. Files of a multipart body count as text. */
	body?: unknown;
	/** Only `multipart/form-data` makes a difference: everything else is read as the JSON form. */
	contentType?: string;
}

export interface CheckedRequest {
	operation?: Operation;
	/** Empty when the request keeps the contract. */
	problems: string[];
	pathParameters: Record<string, string>;
	/** Declared query values, turned into their types. */
	query: Json;
	/** The fields of the body, also where they came in the query of a GET. */
	body: unknown;
}

export interface Match {
	operation: Operation;
	pathParameters: Record<string, string>;
}

export interface Contract {
	document: Json;
	operations: Operation[];
	operation(id: string): Operation;
	/** Every operation on this method and path; more than one only where keys differ after a `#`. */
	match(method: string, path: string): Match[];
	check(request: RequestToCheck): CheckedRequest;
	checkResponse(operationId: string, status: number, body: unknown): string[];
	/** The answers written in the document. */
	examples(operationId: string): Example[];
}

const OPTIONS: Options = {
	allErrors: true,
	strict: false,
	verbose: true,
	validateFormats: true,
	logger: false,
};

const MULTIPART = 'multipart/form-data';
/** Where the fields of a body came: only in a JSON body do they have types of their own. */
type Sent = 'query' | 'body' | 'form';
const sentAs = ({ contentType }: RequestToCheck): Sent =>
	contentType?.startsWith(MULTIPART) ? 'form' : 'body';

const trimmed = (path: string) => path.replace(/\?.*$/, '').replace(/(.)\/+$/, '$1');

/** The contract in a file, with the overlay beside it; more files of one API are read as one. */
export const loadContract = (file: string, ...more: string[]): Contract =>
	createContract(readDocument(file, ...more));

export function createContract(document: Json): Contract {
	const exact = addFormats(new Ajv(OPTIONS));
	const coercing = addFormats(new Ajv({ ...OPTIONS, coerceTypes: true }));
	const components = asObject(document.components);
	const closedComponents = {
		...components,
		schemas: mapValues(asObject(components.schemas), (schema: Json) => withClosedParts(schema)),
	};
	const operations = readOperations(document);
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const patterns = operations.map((operation) => ({
		operation,
		names: [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ''),
		pattern: new RegExp(
			`^${trimmed(operation.path)
				.split(/\{[^}]+\}/)
				.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
				.join('([^/]+)')}$`,
		),
	}));

	const compiled = new Map<string, ValidateFunction>();
	function validator(ajv: Ajv, key: string, schema: () => Schema, parts: Json): ValidateFunction {
		let validate = compiled.get(key);
		if (!validate) {
			const root = schema();
			validate = ajv.compile(
				typeof root === 'boolean' ? root : standalone(root, parts),
			) as ValidateFunction;
			compiled.set(key, validate);
		}
		return validate;
	}
	function run(validate: ValidateFunction, value: unknown, root: string): string[] {
		return validate(value) ? [] : problemsOf(root, validate.errors ?? []);
	}

	function operation(id: string): Operation {
		const found = byId.get(id);
		if (!found) throw new Error(`The contract has no operation ${id}`);
		return found;
	}

	function matches(path: string) {
		const found = patterns.flatMap((one) => {
			const hit = one.pattern.exec(trimmed(path));
			return hit ? [{ ...one, values: hit.slice(1) }] : [];
		});
		// A literal path (/contacts/search) goes before a pattern (/contacts/{id}).
		const fewest = Math.min(...found.map(({ names }) => names.length));
		return found.filter(({ names }) => names.length === fewest);
	}

	function match(method: string, path: string): Match[] {
		const verb = method.toUpperCase();
		return matches(path)
			.filter((one) => one.operation.method === verb || one.operation.also.includes(verb))
			.map((one) => ({
				operation: one.operation,
				pathParameters: Object.fromEntries(
					one.names.map((name, index) => [name, decode(one.values[index] ?? '')]),
				),
			}));
	}

	function checkParameters(
		target: Operation,
		place: 'query' | 'path',
		values: Json,
		sent: string = place,
	) {
		const parameters = target.parameters.filter((one) => one.in === place);
		const schema = () => ({
			type: 'object',
			properties: Object.fromEntries(parameters.map((one) => [one.name, one.schema])),
			required: parameters.filter((one) => one.required).map((one) => one.name),
			additionalProperties: false,
			...(place === 'query' && {
				dependentRequired: target.definition['x-dependent-required'] ?? {},
			}),
		});
		const ajv = sent === 'body' ? exact : coercing;
		return run(
			validator(ajv, `${target.id} ${place} in ${sent}`, schema, closedComponents),
			values,
			sent,
		);
	}

	function checkBody(target: Operation, body: unknown, sent: Sent, query: Json): string[] {
		if (!target.body) {
			return body === undefined ? [] : [`body: ${target.id} takes no body`];
		}
		if (body === undefined) return target.body.required ? ['body: is required'] : [];
		const { forms } = target.body;
		const schema = sent === 'form' ? forms[MULTIPART] : target.body.schema;
		if (schema === undefined)
			return [`body: ${target.id} takes ${Object.keys(forms).join(' or ')}, not ${MULTIPART}`];
		const replaced = replacedProperties(schema, query);
		const key = `${target.id} body ${sent} ${[...replaced].join()}`;
		const reading = () => (replaced.size ? opened(closed(schema), replaced) : closed(schema));
		return run(
			validator(sent === 'body' ? exact : coercing, key, reading, closedComponents),
			body,
			sent === 'query' ? 'query' : 'body',
		);
	}

	function checkOne({ operation: target, pathParameters }: Match, request: RequestToCheck) {
		const declared = new Map(
			target.parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]),
		);
		const catchAll = [...declared.values()].find((one) => one.exploded);
		// By another method than the documented one the fields travel at the other place.
		const otherWay = request.method.toUpperCase() !== target.method;
		const bodyInQuery = otherWay && target.body !== undefined;
		const problems: string[] = [];
		const query: Json = {};
		const fields: Json = {};
		for (const [name, value] of Object.entries(request.query ?? {})) {
			if (value === undefined || value === null) continue;
			const parameter = declared.get(name);
			if (parameter && !parameter.exploded) query[name] = written(name, parameter, value, problems);
			else if (catchAll) {
				query[catchAll.name] = { ...asObject(query[catchAll.name]), [name]: String(value) };
			} else if (bodyInQuery) fields[name] = written(name, undefined, value, problems);
			else problems.push(`query.${name}: is not in the contract`);
		}
		let body = request.body === null ? undefined : request.body;
		if (bodyInQuery) {
			if (body === undefined) body = fields;
			else problems.push(`body: a ${request.method.toUpperCase()} takes no body`);
		}
		const queryInBody = otherWay && !target.body && body !== undefined;
		problems.push(
			...checkParameters(target, 'path', { ...pathParameters }),
			...(queryInBody
				? checkParameters(target, 'query', { ...query, ...asObject(body) }, 'body')
				: [
						...checkParameters(target, 'query', query),
						...checkBody(target, body, bodyInQuery ? 'query' : sentAs(request), query),
					]),
		);
		return { operation: target, problems, pathParameters, query, body };
	}

	function check(request: RequestToCheck): CheckedRequest {
		const found = match(request.method, request.path);
		if (!found.length) {
			const others = matches(request.path).map((one) => one.operation.method);
			const problem = others.length
				? `method: ${request.path} takes ${others.join(' or ')}, not ${request.method.toUpperCase()}`
				: `path: no operation ${request.method.toUpperCase()} ${request.path}`;
			return { problems: [problem], pathParameters: {}, query: {}, body: request.body };
		}
		const checked = found.map((one) => checkOne(one, request));
		return checked.reduce((best, one) => (one.problems.length < best.problems.length ? one : best));
	}

	function checkResponse(operationId: string, status: number, body: unknown): string[] {
		const target = operation(operationId);
		const response = findResponse(document, target, status);
		if (!response) return [`response: status ${status} is not in the contract`];
		const forms = Object.entries(asObject(response.content));
		const empty = body === undefined || body === null || body === '';
		if (empty && response['x-may-be-empty']) return [];
		if (!forms.length) return empty ? [] : ['response: must have no body'];
		const isText = typeof body === 'string';
		const fitting = forms.filter(([type]) => !type.includes('json') === isText);
		if (!fitting.length) return [`response: must be ${forms.map(([type]) => type).join(' or ')}`];
		const [, form] = fitting[0] as [string, Json];
		// Many operations answer alike: what is compiled once serves them all.
		const schema = (form.schema ?? {}) as Schema;
		return run(
			validator(exact, `response ${JSON.stringify(schema)}`, () => schema, components),
			body,
			'response',
		);
	}

	return {
		document,
		operations,
		operation,
		match,
		check,
		checkResponse,
		examples: (id) => readExamples(document, operation(id)),
	};
}
