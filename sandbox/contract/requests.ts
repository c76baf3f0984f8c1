/** Whether a request keeps the contract: its path, its query and its body. */

import { asObject, type Json, type Operation, type Parameter } from './document';
import type { Match, Paths } from './paths';
import { closed, opened } from './schemas';
import type { Validators } from './validators';
import { replacedProperties, written } from './wire';

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

const MULTIPART = 'multipart/form-data';
/** Where fields came: only in a JSON body do they have types of their own. */
type Sent = 'path' | 'query' | 'body' | 'form';
const sentAs = ({ contentType }: RequestToCheck): Sent =>
	contentType?.startsWith(MULTIPART) ? 'form' : 'body';

const parametersOf = ({ parameters }: Operation, place: 'query' | 'path') =>
	parameters.filter((one) => one.in === place);

function parameterSchema(target: Operation, place: 'query' | 'path'): Json {
	const parameters = parametersOf(target, place);
	return {
		type: 'object',
		properties: Object.fromEntries(parameters.map((one) => [one.name, one.schema])),
		required: parameters.filter((one) => one.required).map((one) => one.name),
		additionalProperties: false,
		...(place === 'query' && {
			dependentRequired: target.definition['x-dependent-required'] ?? {},
		}),
	};
}

/** The query of a request, sorted by what its names stand for. */
interface Sorted {
	query: Json;
	/** Fields of the body that came in the query. */
	fields: Json;
	problems: string[];
}

function sortQuery(target: Operation, given: Json, bodyInQuery: boolean): Sorted {
	const declared = new Map<string, Parameter>(
		parametersOf(target, 'query').map((one) => [one.name, one]),
	);
	const catchAll = [...declared.values()].find((one) => one.exploded);
	const sorted: Sorted = { query: {}, fields: {}, problems: [] };
	const { query, fields, problems } = sorted;
	for (const [name, value] of Object.entries(given)) {
		if (value === undefined || value === null) continue;
		const parameter = declared.get(name);
		if (parameter && !parameter.exploded) query[name] = written(name, parameter, value, problems);
		else if (catchAll) {
			query[catchAll.name] = { ...asObject(query[catchAll.name]), [name]: String(value) };
		} else if (bodyInQuery) fields[name] = written(name, undefined, value, problems);
		else problems.push(`query.${name}: is not in the contract`);
	}
	return sorted;
}

export class Requests {
	constructor(
		private readonly paths: Paths,
		private readonly validators: Validators,
	) {}

	/** Of several operations at one place, the request is meant for the one it fits best. */
	check(request: RequestToCheck): CheckedRequest {
		const found = this.paths.match(request.method, request.path);
		if (!found.length)
			return {
				problems: [this.nobody(request)],
				pathParameters: {},
				query: {},
				body: request.body,
			};
		const checked = found.map((one) => this.checkOne(one, request));
		return checked.reduce((best, one) => (one.problems.length < best.problems.length ? one : best));
	}

	private nobody({ method, path }: RequestToCheck): string {
		const others = this.paths.at(path).map(({ operation }) => operation.method);
		return others.length
			? `method: ${path} takes ${others.join(' or ')}, not ${method.toUpperCase()}`
			: `path: no operation ${method.toUpperCase()} ${path}`;
	}

	private checkOne({ operation, pathParameters }: Match, request: RequestToCheck) {
		// By another method than the documented one the fields travel at the other place.
		const otherWay = request.method.toUpperCase() !== operation.method;
		const bodyInQuery = otherWay && operation.body !== undefined;
		const sorted = sortQuery(operation, request.query ?? {}, bodyInQuery);
		const { query, problems } = sorted;
		let body = request.body === null ? undefined : request.body;
		if (bodyInQuery) {
			if (body === undefined) body = sorted.fields;
			else problems.push(`body: a ${request.method.toUpperCase()} takes no body`);
		}
		problems.push(...this.checkParameters(operation, 'path', { ...pathParameters }));
		if (otherWay && !operation.body && body !== undefined) {
			const all = { ...query, ...asObject(body) };
			problems.push(...this.checkParameters(operation, 'query', all, 'body'));
		} else {
			const sent = bodyInQuery ? 'query' : sentAs(request);
			problems.push(...this.checkParameters(operation, 'query', query));
			problems.push(...this.checkBody(operation, body, sent, query));
		}
		return { operation, problems, pathParameters, query, body };
	}

	private checkParameters(
		target: Operation,
		place: 'query' | 'path',
		values: Json,
		sent: Sent = place,
	): string[] {
		const judged = {
			key: `${target.id} ${place} in ${sent}`,
			schema: () => parameterSchema(target, place),
			asText: sent !== 'body',
		};
		return this.validators.problems(judged, values, sent);
	}

	private checkBody(target: Operation, body: unknown, sent: Sent, query: Json): string[] {
		if (!target.body) return body === undefined ? [] : [`body: ${target.id} takes no body`];
		if (body === undefined) return target.body.required ? ['body: is required'] : [];
		const { forms } = target.body;
		const schema = sent === 'form' ? forms[MULTIPART] : target.body.schema;
		if (schema === undefined)
			return [`body: ${target.id} takes ${Object.keys(forms).join(' or ')}, not ${MULTIPART}`];
		const replaced = replacedProperties(schema, query);
		const judged = {
			key: `${target.id} body ${sent} ${[...replaced].join()}`,
			schema: () => (replaced.size ? opened(closed(schema), replaced) : closed(schema)),
			asText: sent !== 'body',
		};
		return this.validators.problems(judged, body, sent === 'query' ? 'query' : 'body');
	}
}
