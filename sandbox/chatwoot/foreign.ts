/** What the server reads of clients that do not keep to its document. */

import type { Contract, Operation } from '../contract';
import { asObject, resolve } from '../contract/document';
import type { VendorRequest } from '../server';

const FORM = 'multipart/form-data';
type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The request as Rails makes it of what was sent; the same where it keeps to the document. */
export function asRead(sent: VendorRequest, contract: Contract): VendorRequest {
	const request = understood(routed(sent, contract));
	const [found] = contract.match(request.method, request.path);
	if (!found) return request;
	const query = listed(request.query, found.operation);
	const isForm = String(request.headers['content-type']).startsWith(FORM);
	const body = isForm
		? request.body
		: wrapped(
				withoutEmptyFiles(withoutNothing(request.body), found.operation, contract),
				found.operation,
				contract,
			);
	const isSame = query === request.query && body === request.body;
	return isSame ? request : { ...request, query, body };
}

/** What else a method is served as: Rails changes a thing by either of two. */
const SERVED_AS: Record<string, string> = { PATCH: 'PUT', PUT: 'PATCH', HEAD: 'GET' };

/** A request as Rails routes it: also with `//` for `/`, with a format behind its path, by the other method. */
function routed(request: VendorRequest, contract: Contract): VendorRequest {
	if (contract.match(request.method, request.path).length > 0) return request;
	const path = request.path.replace(/\/{2,}/g, '/').replace(/\.json$/, '');
	if (contract.match(request.method, path).length > 0) return { ...request, path };
	const method = SERVED_AS[request.method] ?? request.method;
	const [found] = contract.match(method, path);
	const isThing = method === 'GET' || found?.operation.path.endsWith('}');
	return isThing ? { ...request, path, method } : request;
}

/** What is called by none of these names is not read, whatever it looks like. */
const READ =
	/^(application\/json|text\/x-json|application\/jsonrequest|multipart\/|application\/x-www-form-urlencoded)/i;

function understood(request: VendorRequest): VendorRequest {
	const { body, headers } = request;
	const isRead = body === undefined || READ.test(headers['content-type'] ?? '');
	return isRead ? request : { ...request, body: undefined };
}

/** Rails takes null out of every list of JSON, before anything else sees it. */
function withoutNothing(value: unknown): unknown {
	if (Array.isArray(value)) {
		const kept = value.filter((one) => one !== null).map(withoutNothing);
		return kept.length === value.length && kept.every((one, index) => one === value[index])
			? value
			: kept;
	}
	if (!isObject(value)) return value;
	const entries = Object.entries(value).map(([key, one]) => [key, withoutNothing(one)] as const);
	return entries.every(([key, one]) => one === value[key]) ? value : Object.fromEntries(entries);
}

/** One value where a list is meant: `labels=vip` for `labels[]=vip`. */
function listed(query: VendorRequest['query'], { parameters }: Operation): VendorRequest['query'] {
	const names = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
	const single = Object.keys(query).filter(
		(name) => !names.includes(name) && names.includes(`${name}[]`) && !query[`${name}[]`],
	);
	if (single.length === 0) return query;
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => [
			single.includes(name) ? `${name}[]` : name,
			value,
		]),
	);
}

/** Fields that stand bare are wrapped in the name of the thing, as Rails does with JSON. */
function wrapped(body: unknown, { body: described }: Operation, contract: Contract): unknown {
	if (!described || !isObject(body) || Object.keys(body).length === 0) return body;
	const schema = resolve(contract.document, described.schema);
	const [name, ...more] = Array.isArray(schema.required) ? (schema.required as string[]) : [];
	if (name === undefined || more.length > 0 || name in body) return body;
	const inner = asObject(schema.properties)[name];
	return Object.keys(propertiesOf(inner, contract)).length === 0 ? body : { [name]: body };
}

/** A file that stands in JSON as nothing is none, nor is an object or a list. */
function withoutEmptyFiles(
	body: unknown,
	{ body: described }: Operation,
	contract: Contract,
): unknown {
	if (!described || !isObject(body)) return body;
	const inForm = propertiesOf(described.forms[FORM], contract);
	const empty = Object.keys(body).filter(
		(name) =>
			asObject(inForm[name]).format === 'binary' &&
			((body[name] ?? '') === '' || typeof body[name] === 'object'),
	);
	if (empty.length === 0) return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => !empty.includes(name)));
}

/** The named fields of a schema and of all its parts. */
function propertiesOf(node: unknown, contract: Contract): Fields {
	const schema = resolve(contract.document, node ?? {});
	const parts = Array.isArray(schema.allOf) ? (schema.allOf as unknown[]) : [];
	return Object.assign(
		{},
		...parts.map((part) => propertiesOf(part, contract)),
		schema.properties,
	) as Fields;
}
