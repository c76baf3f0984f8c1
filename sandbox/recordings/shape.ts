/** What the answers of an operation hold: which keys an object at a path always has, and which it may have. */

import { isFree } from './keys';
import type { Json } from './read';

/** Keys that are data: ids, channels, days. They count as one. */
const DATA = /^\d|::|^[a-z]{2}(_[A-Z]{2})?$|@/;
const ANY = '*';

interface Seen {
	objects: number;
	keys: Map<string, number>;
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls `visit` for every object below, with its path: `.payload[].sender`. */
function eachObject(
	value: Json | undefined,
	visit: (path: string, entries: Array<[key: string, value: Json]>) => void,
	path = '',
) {
	if (Array.isArray(value)) for (const one of value) eachObject(one, visit, `${path}[]`);
	if (!isObject(value)) return;
	const entries = Object.entries(value)
		.map(([key, one]): [string, Json] => [DATA.test(key) && key !== 'id' ? ANY : key, one])
		.filter(([key]) => !isFree(`${path}.${key}`));
	visit(path, entries);
	for (const [key, one] of entries) eachObject(one, visit, `${path}.${key}`);
}

export class Shape {
	private readonly seen = new Map<string, Seen>();

	learn(value: Json | undefined): this {
		eachObject(value, (path, entries) => {
			const seen = this.seen.get(path) ?? { objects: 0, keys: new Map() };
			this.seen.set(path, seen);
			seen.objects += 1;
			for (const key of new Set(entries.map(([name]) => name)))
				seen.keys.set(key, (seen.keys.get(key) ?? 0) + 1);
		});
		return this;
	}

	/** Keys that were always there and are not, and keys that were never there. New paths and empty objects tell nothing. */
	compare(value: Json | undefined): { missing: string[]; extra: string[] } {
		const missing = new Set<string>();
		const extra = new Set<string>();
		eachObject(value, (path, entries) => {
			const seen = this.seen.get(path);
			if (!seen || !entries.length) return;
			const own = new Set(entries.map(([key]) => key));
			for (const [key, times] of seen.keys)
				if (times === seen.objects && key !== ANY && !own.has(key)) missing.add(`${path}.${key}`);
			for (const key of own) if (!seen.keys.has(key)) extra.add(`${path}.${key}`);
		});
		return { missing: [...missing], extra: [...extra] };
	}
}
