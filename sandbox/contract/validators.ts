/** Schemas as functions: each is compiled when it is first asked for, and once. */

import Ajv, { type Options, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { asObject, type Json, type Schema } from './document';
import { problemsOf } from './problems';
import { mapValues, standalone, withClosedParts } from './schemas';

const OPTIONS: Options = {
	allErrors: true,
	strict: false,
	verbose: true,
	validateFormats: true,
	logger: false,
};

interface Judged {
	/** What it is known by: equal keys mean equal schemas. */
	key: string;
	schema: () => Schema;
	/** Text counts as the number or flag that it spells, as in a query. */
	asText?: boolean;
	/** Keys that no schema names are welcome, as in an answer. */
	open?: boolean;
}

export class Validators {
	private readonly exact = addFormats(new Ajv(OPTIONS));
	private readonly coercing = addFormats(new Ajv({ ...OPTIONS, coerceTypes: true }));
	private readonly compiled = new Map<string, ValidateFunction>();
	private readonly components: Json;
	private readonly closedComponents: Json;

	constructor(document: Json) {
		this.components = asObject(document.components);
		this.closedComponents = {
			...this.components,
			schemas: mapValues(asObject(this.components.schemas), (schema: Json) =>
				withClosedParts(schema),
			),
		};
	}

	/** What is wrong with a value; `root` is what problems call it. */
	problems(judged: Judged, value: unknown, root: string): string[] {
		const validate = this.validator(judged);
		return validate(value) ? [] : problemsOf(root, validate.errors ?? []);
	}

	private validator({ key, schema, asText, open }: Judged): ValidateFunction {
		const known = this.compiled.get(key);
		if (known) return known;
		const root = schema();
		const parts = open ? this.components : this.closedComponents;
		const made = (asText ? this.coercing : this.exact).compile(
			typeof root === 'boolean' ? root : standalone(root, parts),
		) as ValidateFunction;
		this.compiled.set(key, made);
		return made;
	}
}
