/** An OpenAPI document as data: its operations with every $ref to parameters, bodies and answers followed. */

export type Json = Record<string, unknown>;
export type Schema = Json | boolean;

export interface Parameter {
	name: string;
	in: 'query' | 'path' | 'header' | 'cookie';
	required: boolean;
	schema: Schema;
	/** An object whose keys are the query names themselves. */
	exploded: boolean;
	definition: Json;
}

export interface Operation {
	id: string;
	/** The documented method, in capitals. */
	method: string;
	/** Other methods the document allows (`x-also`). */
	also: string[];
	/** The path without the `#suffix` that tells two operations on one path apart. */
	path: string;
	parameters: Parameter[];
	/** `schema` is that of the JSON form; `forms` has each form by its media type. */
	body?: { required: boolean; schema: Schema; forms: Record<string, Schema> };
	/** The operation as written, for its `x-` fields. */
	definition: Json;
}

export interface Example {
	name: string;
	status: string;
	contentType: string;
	value: unknown;
	/** How the answer is to be read, where the document says so. */
	outcome?: string;
	source?: string;
	assumed: boolean;
	/** A running server's answer, the document's own, or what the local server answers. */
	origin: 'document' | 'local' | 'recorded';
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

export function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Json)
		: {};
}

export function resolve(document: Json, node: unknown): Json {
	const ref = asObject(node).$ref;
	if (typeof ref !== 'string') return asObject(node);
	const steps = ref.replace(/^#\//, '').split('/');
	let target: unknown = document;
	for (const step of steps) target = asObject(target)[step.replace(/~1/g, '/').replace(/~0/g, '~')];
	if (target === undefined) throw new Error(`The document has no ${ref}`);
	return resolve(document, target);
}

function readParameter(document: Json, node: unknown): Parameter {
	const definition = resolve(document, node);
	const schema = (definition.schema ?? {}) as Schema;
	const place = definition.in as Parameter['in'];
	const isObject = asObject(resolve(document, schema)).type === 'object';
	return {
		name: String(definition.name),
		in: place,
		required: definition.required === true,
		schema,
		exploded: place === 'query' && isObject && definition.explode !== false && !definition.content,
		definition,
	};
}

/** The JSON form of a content map, else its first form. */
export function mainContent(content: unknown): Json | undefined {
	const forms = asObject(content);
	const key = Object.keys(forms).find((type) => type.includes('json')) ?? Object.keys(forms)[0];
	return key === undefined ? undefined : asObject(forms[key]);
}

function readBody(document: Json, node: unknown): Operation['body'] {
	if (node === undefined) return undefined;
	const body = resolve(document, node);
	const form = mainContent(body.content);
	if (!form) return undefined;
	const forms: Record<string, Schema> = {};
	for (const [type, one] of Object.entries(asObject(body.content)))
		forms[type] = (asObject(one).schema ?? {}) as Schema;
	return { required: body.required === true, schema: (form.schema ?? {}) as Schema, forms };
}

export function readOperations(document: Json): Operation[] {
	const operations: Operation[] = [];
	for (const [key, item] of Object.entries(asObject(document.paths))) {
		const shared = (asObject(item).parameters as unknown[] | undefined) ?? [];
		for (const method of METHODS) {
			const definition = asObject(item)[method] as Json | undefined;
			if (!definition) continue;
			const own = ((definition.parameters as unknown[] | undefined) ?? []).map((node) =>
				readParameter(document, node),
			);
			const inherited = shared
				.map((node) => readParameter(document, node))
				.filter((one) => !own.some((other) => other.name === one.name && other.in === one.in));
			operations.push({
				id: String(definition.operationId ?? `${method} ${key}`),
				method: method.toUpperCase(),
				also: (definition['x-also'] as string[] | undefined) ?? [],
				path: key.replace(/#.*$/, ''),
				parameters: [...inherited, ...own],
				body: readBody(document, definition.requestBody),
				definition,
			});
		}
	}
	return operations;
}

/** The answer the document gives for a status: exact, then a range such as 5XX, then default. */
export function findResponse(document: Json, operation: Operation, status: number) {
	const responses = asObject(operation.definition.responses);
	const node =
		responses[String(status)] ??
		responses[`${String(status)[0]}XX`] ??
		responses[`${String(status)[0]}xx`] ??
		responses.default;
	return node === undefined ? undefined : resolve(document, node);
}

export function readExamples(document: Json, operation: Operation): Example[] {
	const found: Example[] = [];
	for (const [status, node] of Object.entries(asObject(operation.definition.responses))) {
		const content = asObject(resolve(document, node).content);
		for (const [contentType, form] of Object.entries(content)) {
			const named = { ...asObject(asObject(form).examples) };
			const single = asObject(form).example;
			if (single !== undefined) named.example = { value: single };
			found.push(...namedExamples(document, named, status, contentType));
		}
	}
	for (const [status, named] of Object.entries(asObject(operation.definition['x-examples']))) {
		found.push(...namedExamples(document, asObject(named), status, 'application/json'));
	}
	return found;
}

function namedExamples(
	document: Json,
	examples: Json,
	status: string,
	contentType: string,
): Example[] {
	return Object.entries(examples).map(([name, written]) => {
		const example = resolve(document, written);
		return {
			name,
			status,
			contentType,
			value: example.value,
			outcome: example['x-outcome'] as string | undefined,
			source: example['x-source'] as string | undefined,
			assumed: example['x-assumed'] === true,
			origin: (example['x-origin'] as Example['origin'] | undefined) ?? 'document',
		};
	});
}
