import type { Json } from '../vocabulary/json';
import type { PageWish } from '../vocabulary/paging';
import type { ApiRequest, Operation, Paging, Params } from '../vocabulary/types';

/** How an operation's list is paged for what is asked. */
export function pagingOf({ paging }: Operation, params: Params): Paging | undefined {
	return paging && 'by' in paging ? paging.by(params) : paging;
}

/** How much of a list is wanted, by the parameters that every list has. */
export function wishOf(params: Params): PageWish {
	const { returnAll, limit, offset, page } = params;
	const start = offset ?? page;
	return {
		limit: returnAll === true ? Infinity : typeof limit === 'number' ? limit : 50,
		...(typeof start === 'number' && { start }),
	};
}

/**
 * Reads a list page by page, until the limit, the count that the list itself tells, a page that brings
 * nothing new, or the end of the cursors. Asks for full pages where the vendor lets it, for less when
 * the limit needs less. How many entries a page holds is the server's to say: a first page that is
 * shorter than expected may be the last, or the server's own size, so one more is asked for then.
 * Entries that move between pages while they are read are returned once where they have an identity.
 */
export async function readPages(
	request: ApiRequest,
	paging: Paging,
	{ limit, start }: PageWish,
	send: (request: ApiRequest) => Promise<Json>,
): Promise<Json[]> {
	const found: Json[] = [];
	const { news, lacks } = newcomers(paging);
	const isLast = lastPage(paging, start);
	const first = paging.first ?? 0;
	const read = async (position: Json | undefined) => {
		const size = paging.limitParameter
			? Math.min(paging.size, paging.kind === 'page' ? Infinity : limit - found.length)
			: paging.size;
		const body = await send(pageRequest(request, paging, position, size, first));
		const entries = paging.entries(body);
		const fresh = news(entries);
		for (const entry of fresh) if (paging.keep?.(entry) !== false) found.push(entry);
		return { body, entries, size, isNew: fresh.length > 0 };
	};
	let position: Json | undefined = paging.kind === 'cursor' ? undefined : (start ?? first);
	let last: Json = null;
	while (found.length < limit) {
		const { body, entries, size, isNew } = await read(position);
		last = body;
		// A server that ignores the position would be asked for ever.
		if (!isNew) break;
		if (paging.kind === 'cursor') {
			position = paging.next?.(body, entries);
			if (position === undefined) break;
		} else {
			if (isLast(body, entries.length, size)) break;
			position = Number(position) + (paging.kind === 'page' ? 1 : entries.length);
		}
	}
	const isWhole = limit === Infinity && start === undefined && paging.kind === 'page';
	// What has moved to the head of the list meanwhile stood on no page that was read after it.
	for (let page = first; isWhole && lacks(paging.total?.(last)); page += 1) {
		const { body, isNew } = await read(page);
		last = body;
		if (!isNew) break;
	}
	return limit === Infinity ? found : found.slice(0, limit);
}

/**
 * The entries of each page that no page before had; without identities, all unless the page came before.
 * `lacks` tells whether the list has moved while it was read, and its count says that some are missing.
 */
function newcomers({ identity }: Paging) {
	const seen = new Set<string>();
	let previous = '';
	let cameTwice = false;
	const news = (entries: Json[]): Json[] => {
		const print = JSON.stringify(entries);
		if (print === previous) return [];
		previous = print;
		if (!identity) return entries;
		return entries.filter((entry) => {
			const own = identity(entry);
			const isNew = !seen.has(own);
			cameTwice ||= !isNew;
			seen.add(own);
			return isNew;
		});
	};
	return { news, lacks: (count = 0) => cameTwice && seen.size < count };
}

/** Tells page after page whether the list ends with it, as far as that can be known without the next. */
function lastPage(
	{ kind, more, total, limitParameter, first = 0 }: Paging,
	start = first,
): (body: Json, length: number, asked: number) => boolean {
	let read: number | undefined;
	let longest = 0;
	return (body, length, asked) => {
		// The pages left out are taken to be no longer than this one, which rather asks once too often.
		read ??= (start - first) * (kind === 'page' ? length : 1);
		read += length;
		const goesOn = more?.(body);
		if (goesOn !== undefined) return !goesOn;
		const all = total?.(body);
		if (all !== undefined && read >= all) return true;
		// Where the size cannot be asked for, a short page is no end: rows may have been left out of it.
		const shrunk = limitParameter !== undefined && length < longest && length < asked;
		longest = Math.max(longest, length);
		return shrunk && all === undefined;
	};
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
