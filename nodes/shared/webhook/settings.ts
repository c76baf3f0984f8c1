import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { asItems, chosen } from '../vocabulary/read';

/** What was added to a collection; by an expression each of it may be anything at all. */
export type Collection = Readonly<Record<string, unknown>>;

type Context = Pick<IHookFunctions | IWebhookFunctions, 'getNodeParameter'>;

/** A parameter of a trigger. To validate it n8n would walk through every property of the node, for each call. */
export function parameterOf(context: Context, name: string, fallback: unknown): unknown {
	return context.getNodeParameter(name, fallback, { skipValidation: true });
}

export function collectionOf(context: Context, name: 'filters' | 'options'): Collection {
	return { ...Object(parameterOf(context, name, {})) };
}

/** What a person chose for a filter: an array, one value, a picker's value or text of a list, as fields take it. */
export function listOf(given: unknown): string[] {
	const value = chosen(given);
	if (value === undefined) return [];
	const parts: unknown[] = Array.isArray(value) ? value : partsOf(String(value));
	return parts.map((part) => String(part).trim()).filter((part) => part !== '');
}

/** Text that only looks like JSON is split where its commas or semicolons are: nobody is there to be told. */
function partsOf(text: string): unknown[] {
	try {
		return asItems(text, { label: '' });
	} catch {
		return text.split(/[,;\r\n]/);
	}
}

/** Whether any of the values is among the wanted ones; none wanted means any. */
export function isListed(wanted: unknown, values: readonly unknown[]): boolean {
	const list = listOf(wanted);
	if (list.length === 0) return true;
	return values.some((one) => one !== null && one !== undefined && list.includes(String(one)));
}

/** A switch, which an expression may write as text. */
export function asSwitch(value: unknown): boolean {
	return value === true || /^(true|1)$/i.test(String(chosen(value) ?? '').trim());
}

/** A number of an option that must be above 0, or what is usual. */
export function positive(value: unknown, usual: number): number {
	const number = Number(value);
	return number > 0 && Number.isFinite(number) ? number : usual;
}
