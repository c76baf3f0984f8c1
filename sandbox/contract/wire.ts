/** How values travel: in the path and the query everything is text. */

import { asObject, type Json, type Parameter, type Schema } from './document';

/** Properties of the body that a query parameter of this request stands for (`x-replaced-by`). */
export function replacedProperties(schema: Schema, query: Json): Set<string> {
	const properties = Object.entries(asObject(asObject(schema).properties));
	return new Set(
		properties
			.filter(([, one]) =>
				((asObject(one)['x-replaced-by'] as string[] | undefined) ?? []).some(
					(name) => query[name] !== undefined,
				),
			)
			.map(([name]) => name),
	);
}

/** A query value as it goes over the wire: text, or a list of texts. */
export function written(
	name: string,
	parameter: Parameter | undefined,
	value: unknown,
	problems: string[],
): unknown {
	const takesList = [asObject(parameter?.schema).type].flat().includes('array');
	if (Array.isArray(value)) {
		if (!takesList) problems.push(`query.${name}: is given more than once`);
		return takesList ? value.map(String) : String(value[0]);
	}
	if (typeof value === 'object') {
		problems.push(`query.${name}: is an object, which has no form in a query`);
		return JSON.stringify(value);
	}
	return takesList ? [String(value)] : String(value);
}

export function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
