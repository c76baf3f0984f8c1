import type { Contract, Operation } from '../../sandbox/contract';
import { asObject, resolve } from '../../sandbox/contract/document';

/** A field of a contract's request: its key in the catalogue and the schema of its value. */
interface ContractField {
	key: string;
	schema: Record<string, unknown>;
	required: boolean;
	/** Fields stand below it, so it is no value of its own. */
	branch: boolean;
}

/** Every field of an operation's request; lists are transparent, free keys are nobody's field. */
export function contractFields({ document }: Contract, operation: Operation): ContractField[] {
	const fields = new Map<string, ContractField>();
	for (const { name, in: place, schema, required, definition } of operation.parameters) {
		if ((place !== 'path' && place !== 'query') || name === '*') continue;
		if (isSetElsewhere(definition)) continue;
		const key = `${place}:${name}`;
		fields.set(key, { key, schema: resolve(document, schema), required, branch: false });
	}
	if (operation.body) {
		walk(document, operation.body.schema, '', true, fields, []);
		for (const form of Object.values(operation.body.forms)) {
			walk(document, form, '', false, fields, []);
		}
	}
	return [...fields.values()];
}

/** The contract says who sets it: the credential, or the operation itself. */
const isSetElsewhere = (definition: Record<string, unknown>) =>
	definition['x-set-by'] !== undefined;

function walk(
	document: Record<string, unknown>,
	node: unknown,
	prefix: string,
	needed: boolean,
	fields: Map<string, ContractField>,
	above: readonly unknown[],
): void {
	const schema = resolve(document, node);
	if (above.includes(schema)) return;
	const inside = [...above, schema];
	const required = Array.isArray(schema.required) ? schema.required : [];
	for (const [name, inner] of Object.entries(asObject(schema.properties))) {
		const key = `body:${prefix}${name}`;
		const own = resolve(document, inner);
		if (isSetElsewhere(own)) continue;
		const known = fields.get(key);
		fields.set(key, {
			key,
			schema: known?.schema ?? own,
			required: (known?.required ?? false) || (needed && required.includes(name)),
			branch: known?.branch ?? false,
		});
		const before = fields.size;
		walk(document, own, `${prefix}${name}.`, false, fields, inside);
		const field = fields.get(key);
		if (field && fields.size > before) field.branch = true;
	}
	for (const part of ['oneOf', 'anyOf', 'allOf']) {
		const list: unknown = schema[part];
		if (!Array.isArray(list)) continue;
		const all = needed && part === 'allOf';
		for (const one of list as unknown[]) walk(document, one, prefix, all, fields, inside);
	}
	if (schema.items !== undefined) walk(document, schema.items, prefix, needed, fields, inside);
}
