import { breath } from '../pace/breath';
import type { Json } from '../../vocabulary/json';
import type { Operation, Params } from '../../vocabulary/types';

/** An item that is ready to be sent. */
export interface Prepared {
	item: number;
	operation: Operation;
	params: Params;
}

/** One call: the items it serves and, where it carries parts, whose each part is. */
export interface Unit {
	items: number[];
	operation: Operation;
	params: Params;
	/** For each part, the position in `items` of the item it came from. */
	owners: number[];
}

/** One unit an item. */
export function single({ item, operation, params }: Prepared): Unit {
	const parts = operation.many?.take(params) ?? [];
	return { items: [item], operation, params, owners: parts.map(() => 0) };
}

/** What tells a part from others: an ID is the same one as number and as text. */
export function nameOf(part: Json): string {
	return typeof part === 'object' ? JSON.stringify(part) : String(part);
}

interface Group {
	parts: Json[];
	first: Prepared;
	items: number[];
	owners: number[];
}

/**
 * Joins items that are alike in everything but their parts into units of at most `limit` parts, in
 * input order. An item is joined to an earlier unit only if none of its parts stands in a later
 * one: what was last said about an id stays last.
 */
export async function combine(prepared: readonly Prepared[], limit: number): Promise<Unit[]> {
	const groups: Group[] = [];
	const latest = new Map<string, number>();
	const lastOf = new Map<string, number>();
	for (const entry of prepared) {
		if (breath.isDue()) await breath.take();
		const { operation, params, item } = entry;
		const { many } = operation;
		if (!many) continue;
		const parts = many.take(params);
		const key = JSON.stringify([operation.contract, operation.value, many.alike(params)]);
		const names = parts.map(nameOf);
		const newest = names.reduce((last, name) => Math.max(last, lastOf.get(name) ?? -1), -1);
		let position = latest.get(key) ?? -1;
		let group = groups[position];
		if (!group || position < newest || group.parts.length + parts.length > limit) {
			group = { parts: [], first: entry, items: [], owners: [] };
			position = groups.push(group) - 1;
			latest.set(key, position);
		}
		for (const name of names) lastOf.set(name, position);
		for (const part of parts) {
			group.owners.push(group.items.length);
			group.parts.push(part);
		}
		group.items.push(item);
	}
	return groups.map(({ first: { operation, params }, items, owners, parts }) => ({
		items,
		operation,
		params: operation.many?.put(params, parts) ?? params,
		owners,
	}));
}

/** Splits a unit's parts into calls of at most the vendor's limit; one call where there is none. */
export function chunks({ operation, params }: Unit): Array<{ params: Params; parts: Json[] }> {
	const { many } = operation;
	const parts = many?.take(params) ?? [];
	const limit = many?.limit ?? Infinity;
	if (!many || parts.length <= limit) return [{ params, parts }];
	const calls = Math.ceil(parts.length / limit);
	return Array.from({ length: calls }, (_, index) => {
		const slice = parts.slice(index * limit, (index + 1) * limit);
		return { params: many.put(params, slice), parts: slice };
	});
}
