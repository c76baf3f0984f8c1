import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { entered } from '../vocabulary/read';
import type { Field, Params, Place, Show } from '../vocabulary/types';

/**
 * Reads the parameters that an operation declares, once an item; those without an expression once
 * an execution.
 */
export class ParameterReader {
	private readonly given: INodeParameters;
	private readonly fixed = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.given = context.getNode().parameters;
	}

	/** The raw value of a parameter, its expressions resolved for the item. */
	raw(name: string, item: number, fallback: unknown): unknown {
		if (this.fixed.has(name)) return this.fixed.get(name);
		// Validation against the description walks every property of the node for each value.
		const value: unknown = this.context.getNodeParameter(name, item, fallback, {
			skipValidation: true,
		});
		if (!holdsExpression(this.given[name])) this.fixed.set(name, value);
		return value;
	}

	/** The operation's parameters for an item. Throws InputError on the first that cannot be used. */
	read(fields: readonly Field[], item: number): Params {
		const params: Params = {};
		const raws = new Map<string, unknown>();
		const rawOf = (name: string): unknown => {
			if (!raws.has(name)) {
				const property = fields.find((field) => field.name === name)?.property;
				// The default of a picker lacks the mark by which n8n knows its values.
				const fallback = property?.type === 'resourceLocator' ? '' : property?.default;
				raws.set(name, this.raw(name, item, fallback));
			}
			return raws.get(name);
		};
		for (const field of fields) {
			if (field.property.type === 'notice' || !visible(field.show, rawOf)) continue;
			const raw = rawOf(field.name);
			if (field.children) this.readChildren(field.children, raw, params);
			else params[field.name] = field.parse?.(raw, placeOf(field));
		}
		return params;
	}

	private readChildren(children: readonly Field[], raw: unknown, params: Params): void {
		if (typeof raw !== 'object' || raw === null) return;
		for (const child of children) {
			const value: unknown = Reflect.get(raw, child.name);
			if (value !== undefined) params[child.name] = child.parse?.(value, placeOf(child));
		}
	}
}

/** Whether the values of other parameters make a field visible. */
export function visible(show: Show | undefined, valueOf: (name: string) => unknown): boolean {
	return Object.entries(show ?? {}).every(([name, wanted]) => {
		const value = entered(valueOf(name));
		return wanted.some((one) => one === value || String(one) === String(value));
	});
}

function placeOf(field: Field): Place {
	return { label: field.property.displayName };
}

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
}
