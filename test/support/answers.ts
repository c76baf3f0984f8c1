import type { Contract, Example } from '../../sandbox/contract';
import { asObject, mainContent, resolve } from '../../sandbox/contract/document';

/** `full`: every property has a value. `bare`: only what must be there, null and empty where allowed. */
type Kind = 'full' | 'bare';
const DEEPEST = 8;

/** What tells things apart, where any value of a schema would not do. */
const TELLING: Record<string, unknown> = { group_type: 'group' };

const FORMATS: Record<string, string> = {
	'date-time': '2026-01-02T03:04:05.000Z',
	date: '2026-01-02',
	email: 'someone@example.com',
	uri: 'https://example.com/',
};

/**
 * The successes of an operation: those written in the document, and for a status that only has a
 * schema two answers made of it.
 */
export function successesOf(contract: Contract, id: string): Example[] {
	const written = contract.examples(id);
	const { definition } = contract.operation(id);
	const statuses = Object.keys(asObject(definition.responses)).filter((one) => one.startsWith('2'));
	return statuses
		.filter((status) => !written.some((example) => example.status === status))
		.flatMap((status) => {
			const { content } = resolve(contract.document, asObject(definition.responses)[status]);
			const form = mainContent(content);
			const [contentType = ''] = Object.keys(asObject(content));
			const example = (name: string, value: unknown): Example => ({
				name,
				status,
				contentType,
				value,
				outcome: 'success',
				assumed: true,
				origin: 'document',
			});
			if (!form) return [example('empty', '')];
			return (['full', 'bare'] as const).map((kind) =>
				example(kind, made(contract.document, form.schema, kind)),
			);
		});
}

function made(document: Record<string, unknown>, node: unknown, kind: Kind, depth = 0): unknown {
	const schema = resolve(document, node);
	const types = [schema.type].flat();
	if (kind === 'bare' && (types.includes('null') || schema.nullable === true)) return null;
	if (schema.example !== undefined) return schema.example;
	if (Array.isArray(schema.enum)) return schema.enum.find((one) => one !== null) as unknown;
	if (Array.isArray(schema.allOf)) {
		const parts = schema.allOf.map((one) => asObject(made(document, one, kind, depth)));
		return Object.assign({}, ...parts) as unknown;
	}
	for (const part of ['anyOf', 'oneOf']) {
		const list = schema[part];
		if (!Array.isArray(list)) continue;
		const [one] = kind === 'bare' ? [...(list as unknown[])].reverse() : (list as unknown[]);
		return made(document, one, kind, depth);
	}
	const [type] = types.filter((one) => one !== 'null');
	if (type === 'array') {
		const empty = kind === 'bare' || depth > DEEPEST;
		return empty ? [] : [made(document, schema.items ?? {}, kind, depth + 1)];
	}
	if (type === 'string') return FORMATS[String(schema.format)] ?? 'text';
	if (type === 'number' || type === 'integer') return 1;
	if (type === 'boolean') return true;
	return objectOf(document, schema, kind, depth);
}

function objectOf(
	document: Record<string, unknown>,
	schema: Record<string, unknown>,
	kind: Kind,
	depth: number,
): unknown {
	const required = Array.isArray(schema.required) ? schema.required : [];
	// The documents hardly say what is required; the frame of an answer always is there.
	const isFrame = (inner: unknown) =>
		['array', 'object'].includes(String(resolve(document, inner).type));
	const wanted = Object.entries(asObject(schema.properties)).filter(
		([name, inner]) =>
			required.includes(name) || (depth < DEEPEST && (kind === 'full' || isFrame(inner))),
	);
	return Object.fromEntries(
		wanted.map(([name, inner]) => [name, TELLING[name] ?? made(document, inner, kind, depth + 1)]),
	);
}
