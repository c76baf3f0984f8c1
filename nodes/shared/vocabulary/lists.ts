import { InputError } from './errors';
import { flag, json, number, when } from './fields';
import type { Json, JsonMap } from './json';
import { isMap } from './json';
import { asJson, asList, kindOf } from './read';
import type { Place, Wire } from './types';

export const returnAll = flag('returnAll', {
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
});

/** How many a list puts out where nothing is said. */
const USUAL = 50;

/** The parameters by which a person says how much of a list is wanted. */
export interface ListWish {
	returnAll?: unknown;
	limit?: unknown;
}

/** How many entries are wanted; without bound where all are. */
export const mostOf = ({ returnAll: all, limit }: ListWish): number =>
	all === true ? Infinity : typeof limit === 'number' ? limit : USUAL;

/** How many at most; without a wire the limit is the node's own. */
export const limitIn = (wire?: Wire) =>
	when(
		{ returnAll: [false] },
		number('limit', {
			displayName: 'Limit',
			description: 'Max number of results to return',
			...(wire && { wire }),
			default: USUAL,
			min: 1,
			whole: true,
		}),
	);

/** A list that comes in one piece, cut to the limit. */
export const atMost = <T>(entries: T[], wish: ListWish): T[] => entries.slice(0, mostOf(wish));

interface Texts {
	displayName: string;
	description?: string;
	placeholder: string;
	wire: Wire;
}

const looksLike = ({ placeholder }: Texts) =>
	`It looks like ${placeholder.replace(/^e\.g\. /, '')}.`;

/** A list as JSON. It never holds nothing: emptying something is a choice of its own. */
export const jsonList = <const N extends string>(name: N, options: Texts) =>
	json(name, options, (raw, place): Json[] => readList(raw, place, options));

/** The same of objects only. */
export const objectList = <const N extends string>(name: N, options: Texts) =>
	json(name, options, (raw, place): JsonMap[] => {
		const list = readList(raw, place, options);
		const maps = list.filter(isMap);
		if (maps.length === list.length) return maps;
		const at = list.findIndex((entry) => !isMap(entry));
		throw new InputError(
			`Entry ${at + 1} of '${place.label}' must be an object, but is ${kindOf(list[at])}`,
			looksLike(options),
		);
	});

function readList(raw: unknown, { label }: Place, options: Texts): Json[] {
	const value = asJson(raw, { label });
	if (Array.isArray(value) && value.length > 0) return asList(value, { label });
	throw new InputError(
		Array.isArray(value) ? `'${label}' holds no entry` : `'${label}' must be a JSON list`,
		looksLike(options),
	);
}

/** A call that takes a list under one parameter; items are alike if all else is equal. */
export function partsOfList<const N extends string>(name: N, unit: string) {
	return {
		unit,
		take: (params: { [K in N]?: Json[] }): Json[] => params[name] ?? [],
		put: <P extends object>(params: P, parts: Json[]): P => ({ ...params, [name]: parts }),
		alike: (params: object): unknown => ({ ...params, [name]: null }),
	};
}
