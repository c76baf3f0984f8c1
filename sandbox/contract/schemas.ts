/** Schemas as the referee reads them: closed to what is not written, or opened where a value comes from elsewhere. */

import { asObject, type Json, type Schema } from './document';

const BRANCHES = ['allOf', 'anyOf', 'oneOf'];
const CONDITIONS = ['if', 'then', 'else', 'not'];

/**
 * Refuses keys that the schema does not name, also where the document forgot to say so.
 * Branches of allOf and the like stay open themselves: only the place as a whole is closed.
 */
export function closed(schema: Schema): Schema {
	if (typeof schema === 'boolean') return schema;
	const copy = withClosedParts(schema);
	const names = copy.properties !== undefined || copy.$ref !== undefined || hasBranches(copy);
	const says = copy.additionalProperties !== undefined || copy.unevaluatedProperties !== undefined;
	if (names && !says) copy.unevaluatedProperties = false;
	return copy;
}

/** The parts of a component, without closing the component: whoever refers to it closes the place. */
export function withClosedParts(schema: Json): Json {
	const copy: Json = { ...schema };
	if (copy.properties) copy.properties = mapValues(asObject(copy.properties), closed);
	for (const key of ['items', 'additionalProperties'])
		if (typeof copy[key] === 'object') copy[key] = closed(copy[key] as Schema);
	for (const key of BRANCHES) if (Array.isArray(copy[key])) copy[key] = copy[key].map(closedBranch);
	return copy;
}

const closedBranch = (branch: Schema): Schema =>
	typeof branch === 'boolean' ? branch : withClosedParts(branch);

const hasBranches = (schema: Json): boolean =>
	BRANCHES.some((key) =>
		(schema[key] as Schema[] | undefined)?.some((branch) => {
			const part = asObject(branch);
			return part.properties !== undefined || part.$ref !== undefined || hasBranches(part);
		}),
	);

/** The body of a request whose named properties come from somewhere else: not required, other keys welcome. */
export function opened(schema: Schema, replaced: ReadonlySet<string>): Schema {
	if (typeof schema === 'boolean') return schema;
	const copy: Json = { ...schema };
	delete copy.additionalProperties;
	delete copy.unevaluatedProperties;
	const keep = (names: unknown) => (names as string[]).filter((name) => !replaced.has(name));
	if (copy.required) copy.required = keep(copy.required);
	if (copy.dependentRequired)
		copy.dependentRequired = mapValues(asObject(copy.dependentRequired), keep);
	for (const key of BRANCHES)
		if (Array.isArray(copy[key]))
			copy[key] = copy[key].map((branch: Schema) => opened(branch, replaced));
	for (const key of CONDITIONS)
		if (copy[key] !== undefined) copy[key] = opened(copy[key] as Schema, replaced);
	if (Array.isArray(copy.oneOf)) {
		// With a part that is asked for no longer, several branches may hold.
		const others = Array.isArray(copy.allOf) ? copy.allOf : [];
		copy.allOf = [...others, { anyOf: copy.oneOf }];
		delete copy.oneOf;
	}
	return copy;
}

/** A schema that stands alone: it carries the components it refers to, and those they refer to. */
export function standalone(schema: Json, components: Json): Json {
	const needed: Record<string, Record<string, unknown>> = {};
	const visit = (node: unknown) => {
		if (typeof node !== 'object' || node === null) return;
		for (const [key, value] of Object.entries(node)) {
			const ref = key === '$ref' && /^#\/components\/([^/]+)\/([^/]+)/.exec(String(value));
			if (!ref) {
				visit(value);
				continue;
			}
			const [, kind = '', name = ''] = ref;
			const kept = (needed[kind] ??= {});
			if (name in kept) continue;
			kept[name] = asObject(components[kind])[name];
			visit(kept[name]);
		}
	};
	visit(schema);
	return { ...schema, components: needed };
}

export function mapValues<A, B>(record: Record<string, unknown>, change: (value: A) => B) {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value as A)]),
	) as Record<string, B>;
}
