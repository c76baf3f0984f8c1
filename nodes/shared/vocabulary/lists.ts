import { InputError } from './errors';
import { flag, json, number, when } from './fields';
import type { Json } from './json';
import { asJson } from './read';
import type { Wire } from './types';

export const returnAll = flag('returnAll', {
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
});

/** How many at most; without a wire the limit is the node's own. */
export const limitIn = (wire?: Wire) =>
	when(
		{ returnAll: [false] },
		number('limit', {
			displayName: 'Limit',
			description: 'Max number of results to return',
			...(wire && { wire }),
			default: 50,
			min: 1,
			whole: true,
		}),
	);

/** A list that comes in one piece, cut to the limit. */
export function atMost(entries: Json[], wish: { returnAll?: unknown; limit?: unknown }): Json[] {
	return wish.returnAll === true ? entries : entries.slice(0, Number(wish.limit ?? 50));
}

interface Texts {
	displayName: string;
	description?: string;
	placeholder: string;
	wire: Wire;
}

/** A list as JSON. It never holds nothing: emptying something is a choice of its own. */
export const jsonList = <const N extends string>(name: N, options: Texts) =>
	json(name, options, (raw, place): Json[] => {
		const value = asJson(raw, place);
		if (Array.isArray(value) && value.length > 0) return value;
		throw new InputError(
			Array.isArray(value)
				? `'${place.label}' holds no entry`
				: `'${place.label}' must be a JSON list`,
			`It looks like ${options.placeholder.replace(/^e\.g\. /, '')}.`,
		);
	});

/** A call that takes a list under one parameter; items are alike if all else is equal. */
export function listed<const N extends string>(name: N, unit: string) {
	return {
		unit,
		take: (params: { [K in N]?: Json[] }): Json[] => params[name] ?? [],
		put: <P extends object>(params: P, parts: Json[]): P => ({ ...params, [name]: parts }),
		alike: (params: object): unknown => ({ ...params, [name]: null }),
	};
}
