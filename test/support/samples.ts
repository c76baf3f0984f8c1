import fc from 'fast-check';
import type { Json } from '../../nodes/shared/vocabulary/json';
import { isMap } from '../../nodes/shared/vocabulary/json';
import { asObject, resolve } from '../../sandbox/contract/document';

/** Some searches go no further back than 90 days from now. */
const daysAgo = (days: number) =>
	`${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;

/** Values where a schema alone does not tell a sensible one, by the field's key or its last part. */
const SENSIBLE: Record<string, Json> = {
	send_time: '2031-10-16 13:15:59',
	start_date: '16.10.2026',
	stop_date: '17.10.2026',
	delimiter: '|',
	delimiter_value_client_id: 'order|client|id',
	delimiter_value_phone: 'order|client|phone',
	phone: '79875146788',
	client_phone: '79875146788',
	phone_number: '+5511987654321',
	participants: '5511987654321@s.whatsapp.net',
	since: daysAgo(8),
	until: daysAgo(1),
	scheduled_at: '2031-10-16T13:15:59Z',
	snoozed_until: '2031-10-16T13:15:59Z',
	expires_at: '2031-10-16T13:15:59Z',
	end_date: '2031-01-31',
	external_created_at: '1767225600',
	'body:timestamp': 1767225600,
	sort: 'name',
	filter_internal_messages: 'true',
	media_url: 'https://example.com/file.pdf',
};

/** A value that a schema allows. */
export function sampleOf(document: Record<string, unknown>, node: unknown, name: string): Json {
	const schema = resolve(document, node);
	const sensible = SENSIBLE[name] ?? SENSIBLE[name.split(/[.:]/).pop() ?? ''];
	if (sensible !== undefined) return sensible;
	for (const given of [schema.const, schema.example, list(schema.examples)[0], schema.default]) {
		if (given !== undefined) return given as Json;
	}
	const [first] = list(schema.enum);
	if (first !== undefined) return first as Json;
	for (const part of ['oneOf', 'anyOf']) {
		const [one] = list(schema[part]);
		if (one !== undefined) return sampleOf(document, one, name);
	}
	return typed(document, schema, name);
}

function typed(
	document: Record<string, unknown>,
	schema: Record<string, unknown>,
	name: string,
): Json {
	const [type] = [schema.type].flat();
	if (type === 'array') return [sampleOf(document, schema.items ?? {}, name)];
	if (type === 'boolean') return true;
	if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 6) + 1;
	if (type === 'null') return null;
	if (type === 'object' || schema.properties) return objectOf(document, schema, name);
	if (typeof schema.pattern === 'string') {
		const [text = ''] = fc.sample(fc.stringMatching(new RegExp(schema.pattern)), {
			numRuns: 1,
			seed: 1,
		});
		return text;
	}
	return 'sample';
}

function objectOf(
	document: Record<string, unknown>,
	schema: Record<string, unknown>,
	name: string,
): Json {
	const properties = Object.entries(asObject(schema.properties));
	const required = list(schema.required);
	const wanted = properties.filter(([key]) => required.length === 0 || required.includes(key));
	const made = Object.fromEntries(
		wanted.map(([key, inner]) => [key, sampleOf(document, inner, `${name}.${key}`)]),
	);
	const free = schema.additionalProperties;
	if (properties.length > 0 || free === false) return made;
	return { city: isMap(free) ? sampleOf(document, free, name) : 'Kazan' };
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
