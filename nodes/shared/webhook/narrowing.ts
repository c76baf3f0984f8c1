import type {
	IHookFunctions,
	INodeParameters,
	INodeProperties,
	IWebhookFunctions,
} from 'n8n-workflow';
import { shownExpression } from '../vocabulary/build';
import { InputError } from '../vocabulary/errors';
import { entered, kindOf, locatorIn } from '../vocabulary/read';
import { holds } from '../vocabulary/safe';
import { listOf, parameterOf } from './settings';

type Context = Pick<IHookFunctions | IWebhookFunctions, 'getNode' | 'getNodeParameter'>;

/** What an expression can find only while a call is there. */
const OF_CALL = /\$(json|binary|input|items?|node|prevNode|request)\b|\$\(/;

interface Told {
	property: INodeProperties;
	/** Undefined where it was entered by hand. */
	expression?: string;
	value: unknown;
}

/**
 * The refusal of the first field whose expression finds nothing, or nothing that can be chosen there;
 * undefined where all is well. `fields` are those without which more would start the workflow than
 * was meant. A field that was left alone or emptied by hand lets everything through on purpose.
 */
export function unfound(
	context: Context,
	fields: readonly INodeProperties[],
	isPublishing = false,
): InputError | undefined {
	const given = context.getNode().parameters;
	for (const field of fields) {
		if (!isShown(field, given)) continue;
		for (const told of expressed(context, field, given[field.name], isPublishing)) {
			const refusal = refusalOf(told);
			if (refusal) return refusal;
		}
	}
	return undefined;
}

/** The parts of a field that are expressions, with what these find, or that must not be empty. */
function* expressed(
	context: Context,
	property: INodeProperties,
	given: unknown,
	isPublishing: boolean,
): Generator<Told> {
	// A collection is never one expression as a whole: n8n takes that for an empty one.
	const parts =
		property.type === 'collection'
			? partsOf(property).map((part) => ({
					part,
					path: `${property.name}.${part.name}`,
					own: partIn(given, part.name),
				}))
			: [{ part: property, path: property.name, own: given }];
	for (const { part, path, own } of parts) {
		const expression = locatorIn(own);
		if (typeof expression !== 'string' || !expression.startsWith('=')) {
			if (part.required && isHollow(entered(expression)))
				yield { property: part, value: expression };
			continue;
		}
		if (isPublishing && OF_CALL.test(expression)) continue;
		yield { property: part, expression, value: parameterOf(context, path, null) };
	}
}

const partIn = (given: unknown, name: string): unknown =>
	holds(Object(given), name) ? Reflect.get(Object(given), name) : undefined;

function refusalOf({ property, expression, value }: Told): InputError | undefined {
	const { displayName: label, type, options = [] } = property;
	const found = entered(locatorIn(value));
	if (isHollow(found)) {
		if (expression === undefined)
			return new InputError(`'${label}' is empty`, 'Choose at least one.');
		return new InputError(
			`'${label}' is empty`,
			`The expression ${shownExpression(expression)} finds nothing, and without it more would start the workflow than was meant. Correct it, or take the field out.`,
		);
	}
	const isChoice =
		type === 'options' && !options.some((one) => 'value' in one && one.value === found);
	const isSwitch = type === 'boolean' && !/^(true|false|0|1)$/i.test(String(found));
	if (!isChoice && !isSwitch) return undefined;
	const choices = isSwitch ? ['true', 'false'] : options.map((one) => 'value' in one && one.value);
	return new InputError(
		`'${label}' cannot be ${kindOf(found)}`,
		`Let the expression find one of these: ${choices.join(', ')}.`,
	);
}

/** Nothing, or a list of nothing, as the filters will read it. */
function isHollow(found: unknown): boolean {
	if (found === undefined) return true;
	if (typeof found === 'string') return listOf(found).length === 0;
	return Array.isArray(found) && found.every((entry) => entered(entry) === undefined);
}

const partsOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter((one): one is INodeProperties => 'type' in one);

/** Whether it is shown by the fields that it depends on, which hold no expressions. */
function isShown({ displayOptions }: INodeProperties, given: INodeParameters): boolean {
	return Object.entries(displayOptions?.show ?? {}).every(
		([name, wanted = []]) =>
			given[name] === undefined || [wanted].flat().some((one) => one === given[name]),
	);
}
