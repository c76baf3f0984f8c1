import type { Json } from '../../vocabulary/json';
import { mostOf } from '../../vocabulary/lists';
import type { PageWish } from '../../vocabulary/paging';
import type { ApiRequest, Operation, Paging, Params } from '../../vocabulary/types';
import { readMoving } from './movingPages';
import { hasMore, lastPage, pageRequest } from './pages';

/** How an operation's list is paged for what is asked. */
export function pagingOf({ paging }: Operation, params: Params): Paging | undefined {
	return paging && 'by' in paging ? paging.by(params) : paging;
}

/** How much of a list is wanted, by the parameters that every list has. */
export function wishOf(params: Params): PageWish {
	const { offset, page } = params;
	const start = offset ?? page;
	return {
		limit: mostOf(params),
		...(typeof start === 'number' && { start }),
	};
}

/**
 * Reads a list page by page, until the limit, the count that the list itself tells, a page that brings
 * nothing new, or the end of the cursors. Asks for full pages where the vendor lets it, for less when
 * the limit needs less. How many entries a page holds is the server's to say: a first page that is
 * shorter than expected may be the last, or the server's own size, so one more is asked for then.
 * Of a list that moves while all of it is read nothing is lost or doubled where its entries have an
 * identity; `tell` hears where that cannot be had.
 */
export async function readPages(
	request: ApiRequest,
	paging: Paging,
	{ limit, start }: PageWish,
	send: (request: ApiRequest) => Promise<Json>,
	tell: () => void = () => {},
): Promise<Json[]> {
	if (limit === Infinity && paging.identity && paging.kind !== 'cursor') {
		return await readMoving(request, paging, { identity: paging.identity, start, send, tell });
	}
	const found: Json[] = [];
	const news = newcomers(paging);
	const isLast = lastPage(paging, start);
	const first = paging.first ?? 0;
	let position: Json | undefined = paging.kind === 'cursor' ? undefined : (start ?? first);
	let read = 0;
	while (found.length < limit) {
		const size = paging.limitParameter
			? Math.min(paging.size, paging.kind === 'page' ? Infinity : limit - found.length)
			: paging.size;
		const body = await send(pageRequest(request, paging, position, size, first));
		const entries = paging.entries(body);
		const fresh = news(entries);
		read += fresh.length;
		for (const entry of fresh) if (paging.keep?.(entry) !== false) found.push(entry);
		// A server that ignores the position would be asked for ever.
		if (fresh.length === 0) {
			if (entries.length > 0 && hasMore(paging, body, read)) tell();
			break;
		}
		if (paging.kind === 'cursor') {
			position = paging.next?.(body, entries);
			if (position === undefined) break;
		} else {
			if (isLast(body, entries.length, size)) break;
			position = Number(position) + (paging.kind === 'page' ? 1 : entries.length);
		}
	}
	return limit === Infinity ? found : found.slice(0, limit);
}

/** The entries of each page that no page before had; without identities, all unless the page came before. */
function newcomers({ identity }: Paging) {
	const seen = new Set<string>();
	let previous = '';
	return (entries: Json[]): Json[] => {
		const print = JSON.stringify(entries);
		if (print === previous) return [];
		previous = print;
		if (!identity) return entries;
		return entries.filter((entry) => {
			const own = identity(entry);
			const isNew = !seen.has(own);
			seen.add(own);
			return isNew;
		});
	};
}
