import type { Json } from '../vocabulary/json';
import type { PageWish } from '../vocabulary/paging';
import type { ApiRequest, Operation, Paging, Params } from '../vocabulary/types';

/** How an operation's list is paged for what is asked. */
export function pagingOf({ paging }: Operation, params: Params): Paging | undefined {
	return paging && 'by' in paging ? paging.by(params) : paging;
}

/**
 * Reads a list page by page. Asks for full pages where the vendor lets it, for less when the limit
 * needs less, and stops at the limit, at a page that is not full, or at the end of the cursors.
 * Entries that move between pages while they are read are returned once where they have an identity.
 */
export async function readPages(
	request: ApiRequest,
	paging: Paging,
	{ limit, start }: PageWish,
	send: (request: ApiRequest) => Promise<Json>,
): Promise<Json[]> {
	const found: Json[] = [];
	const seen = new Set<string>();
	const first = paging.first ?? 0;
	let position: Json | undefined = paging.kind === 'cursor' ? undefined : (start ?? first);
	let previous = '';
	while (found.length < limit) {
		const size = paging.limitParameter
			? Math.min(paging.size, paging.kind === 'page' ? Infinity : limit - found.length)
			: paging.size;
		const body = await send(pageRequest(request, paging, position, size, first));
		const entries = paging.entries(body);
		const print = JSON.stringify(entries);
		// A server that ignores the position would be asked for ever.
		if (entries.length === 0 || print === previous) break;
		previous = print;
		for (const entry of entries) {
			if (paging.keep?.(entry) === false) continue;
			const identity = paging.identity?.(entry);
			if (identity !== undefined && seen.has(identity)) continue;
			if (identity !== undefined) seen.add(identity);
			found.push(entry);
		}
		if (paging.kind === 'cursor') {
			position = paging.next?.(body, entries);
			if (position === undefined) break;
		} else {
			if (!(paging.more?.(body) ?? entries.length >= size)) break;
			position = Number(position) + (paging.kind === 'page' ? 1 : entries.length);
		}
	}
	return limit === Infinity ? found : found.slice(0, limit);
}

function pageRequest(
	request: ApiRequest,
	paging: Paging,
	position: Json | undefined,
	size: number,
	first: number,
): ApiRequest {
	const { limitParameter, positionParameter } = paging;
	const query = { ...request.query };
	if (limitParameter) query[limitParameter] = size;
	// A list begins where the request itself says, if it says so.
	if (position === undefined || position === first) return { ...request, query };
	query[positionParameter] = typeof position === 'number' ? position : String(position);
	return { ...request, query };
}
