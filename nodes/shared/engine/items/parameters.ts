import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { perObject } from '../../vocabulary/perObject';
import { emptiness } from '../../vocabulary/build';
import { optional } from '../../vocabulary/fields';
import { asFlag, chosen, isExpression, locatorIn } from '../../vocabulary/read';
import { holds } from '../../vocabulary/safe';
import type { Field, Params, Place, Show } from '../../vocabulary/types';
import { breath } from '../pace/breath';
import { refuseEmptyParts, refuseEmptyRequired, withoutHidden } from './rowParts';

/**
 * Reads the parameters that an operation declares and shows: those with an expression once an item,
 * the others once an execution. n8n hands over what it has found; only here is it known whether a
 * person entered it or an expression found it, or found nothing.
 */
export class ParameterReader {
	private readonly given: INodeParameters;
	private readonly fixed = new Map<string, unknown>();
	private readonly changing = new Map<string, boolean>();

	constructor(private readonly context: IExecuteFunctions) {
		this.given = context.getNode().parameters;
	}

	/** The raw value of a parameter, its expressions resolved for the item. Dots lead into collections. */
	raw(name: string, item: number, fallback: unknown): unknown {
		if (this.fixed.has(name)) return this.fixed.get(name);
		// Validation against the description walks every property of the node for each value.
		const value: unknown = this.context.getNodeParameter(name, item, fallback, {
			skipValidation: true,
		});
		if (!this.changes(name)) this.fixed.set(name, value);
		return value;
	}

	/** The operation's parameters for an item. Throws InputError on the first that cannot be used. */
	async read(fields: readonly Field[], item: number): Promise<Params> {
		const params: Params = {};
		const raws = new Map<string, unknown>();
		const variants = variantsOf(fields);
		const rawOf = (name: string): unknown => {
			if (!raws.has(name)) {
				const property = variants.get(name)?.[0]?.property;
				// The default of a picker lacks the mark by which n8n knows its values.
				const fallback = property?.type === 'resourceLocator' ? '' : property?.default;
				raws.set(name, this.raw(name, item, fallback));
			}
			return raws.get(name);
		};
		for (const field of fields) {
			if (breath.isDue()) await breath.take();
			if (field.property.type === 'notice' || this.isAdded(field.unless)) continue;
			if (!isShown(field, variants, rawOf)) continue;
			if (field.children) await this.readChildren(field, field.children, item, params);
			else
				params[field.name] = parsed(this.freed(field), rawOf(field.name), this.given[field.name]);
		}
		return params;
	}

	/** The field as it is with what has been added. */
	private freed(field: Field): Field {
		return this.isAdded(field.freedBy) ? optional(field) : field;
	}

	/** Whether a person has added the optional field: `additionalFields.x`. */
	private isAdded(path: string | undefined): boolean {
		const [outer = '', inner = ''] = path?.split('.') ?? [];
		return holds(Object(this.given[outer]), inner);
	}

	/** Only those that were added count, so each is read by itself. */
	private async readChildren(
		{ name, property }: Field,
		children: readonly Field[],
		item: number,
		params: Params,
	): Promise<void> {
		const given = this.given[name];
		// A collection that is one expression comes as a whole.
		const whole = isExpression(given);
		const added: unknown = whole ? this.raw(name, item, {}) : given;
		if (typeof added !== 'object' || added === null) {
			if (whole) throw emptiness({ label: property.displayName, expression: given });
			return;
		}
		for (const child of children) {
			// One that is named in an expression of the whole was meant, whatever it came to.
			if (!holds(added, child.name)) continue;
			const own: unknown = Reflect.get(added, child.name);
			if (own === undefined && !whole) continue;
			if (breath.isDue()) await breath.take();
			const raw = whole ? own : this.raw(`${name}.${child.name}`, item, null);
			params[child.name] = parsed(child, raw, whole ? given : own);
		}
	}

	/** Whether a parameter may be another one for each item. */
	private changes(name: string): boolean {
		const known = this.changing.get(name);
		if (known !== undefined) return known;
		const [outer = '', inner] = name.split('.');
		const given: unknown = this.given[outer];
		const own: unknown =
			inner !== undefined && typeof given === 'object' && given !== null
				? Reflect.get(given, inner)
				: given;
		const found = holdsExpression(own);
		this.changing.set(name, found);
		return found;
	}
}

/** The value of a field, where `given` is what stands in the node: an expression or the value itself. */
function parsed(field: Field, raw: unknown, given: unknown): unknown {
	const { displayName: label } = field.property;
	const source: unknown = locatorIn(given);
	const place: Place = isExpression(source) ? { label, expression: source } : { label };
	const isWhole = place.expression !== undefined || typeof given !== 'object';
	if (!isWhole) refuseEmptyParts(raw, given, field.property, label);
	refuseEmptyRequired(raw, field.property, place);
	if (isWhole) return field.parse?.(raw, place);
	return field.parse?.(withoutHidden(raw, field.property), place);
}

type Variants = ReadonlyMap<string, readonly Field[]>;

/** The fields by name; some names are borne by several of which one is shown. */
const variantsOf = perObject((fields: readonly Field[]): Variants => {
	const variants = new Map<string, Field[]>();
	for (const field of fields) {
		variants.set(field.name, [...(variants.get(field.name) ?? []), field]);
	}
	return variants;
});

/** Whether the values of other parameters, which must be shown themselves, make a field visible. */
function isShown(
	{ show = {} }: Field,
	variants: Variants,
	valueOf: (name: string) => unknown,
): boolean {
	return Object.entries(show).every(([name, wanted]) => {
		const own = variants.get(name);
		if (own && !own.some((one) => isShown(one, variants, valueOf))) return false;
		return isOneOf(wanted, valueOf(name));
	});
}

function isOneOf(wanted: Show[string], raw: unknown): boolean {
	const value = chosen(raw);
	if (typeof value === 'object') return false;
	return wanted.some((one) =>
		// A switch by expression may come to 0 or "True", which are read as what they mean.
		typeof one === 'boolean' ? one === flagOf(value) : String(one) === String(value),
	);
}

function flagOf(value: unknown): boolean | undefined {
	try {
		return asFlag(value, { label: '' });
	} catch {
		return undefined;
	}
}

function holdsExpression(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return isExpression(value);
	return Object.values(value).some(holdsExpression);
}
