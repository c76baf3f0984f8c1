/** An answer made from the contract alone, for what has no state here. */

import { asObject, resolve, type Json, type Operation } from '../contract/document';
import type { Answer } from '../server';

const DEEPEST = 6;
const FORMATS: Record<string, string> = {
	'date-time': '2026-01-02T03:04:05.000Z',
	date: '2026-01-02',
	email: 'someone@example.com',
	uri: 'https://example.com/',
	uuid: '0b0b0b0b-1111-4222-8333-444444444444',
};

function sample(document: Json, node: unknown, depth = 0): unknown {
	const schema = resolve(document, node);
	if (schema.example !== undefined) return schema.example;
	if (Array.isArray(schema.enum)) return schema.enum[0];
	if (Array.isArray(schema.allOf))
		return Object.assign({}, ...schema.allOf.map((one) => sample(document, one, depth)));
	for (const key of ['anyOf', 'oneOf'])
		if (Array.isArray(schema[key])) return sample(document, (schema[key] as unknown[])[0], depth);
	const type = schema.nullable ? 'null' : [schema.type].flat()[0];
	switch (type) {
		case 'object': {
			const properties = depth < DEEPEST ? asObject(schema.properties) : {};
			return Object.fromEntries(
				Object.entries(properties).map(([name, one]) => [name, sample(document, one, depth + 1)]),
			);
		}
		case 'array':
			return depth < DEEPEST ? [sample(document, schema.items, depth + 1)] : [];
		case 'string':
			return FORMATS[String(schema.format)] ?? 'text';
		case 'number':
		case 'integer':
			return 1;
		case 'boolean':
			return true;
		default:
			return type === 'null' ? null : {};
	}
}

/** The first success that is written. */
export function sampleAnswer(document: Json, { definition }: Operation): Answer {
	const responses = asObject(definition.responses);
	const status = Object.keys(responses).find((one) => one.startsWith('2')) ?? '200';
	const content = asObject(resolve(document, responses[status]).content);
	const [first] = Object.entries(content);
	if (!first) return { status: Number(status) };
	const [type, form] = first;
	const [written] = Object.values(asObject(asObject(form).examples));
	const body = written
		? asObject(resolve(document, written)).value
		: sample(document, asObject(form).schema);
	const headers = { 'content-type': type };
	return { status: Number(status), headers, body: type.includes('json') ? body : String(body) };
}
