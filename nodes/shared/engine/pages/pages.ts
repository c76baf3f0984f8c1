import type { Json } from '../../vocabulary/json';
import type { ApiRequest, Paging } from '../../vocabulary/types';

/** Tells page after page whether the list ends with it, as far as that can be known without the next. */
export function lastPage(
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

/** Whether the list's own word is that it has more than so many. */
export function hasMore(
	{ more, total }: Pick<Paging, 'more' | 'total'>,
	body: Json,
	held: number,
): boolean {
	return more?.(body) ?? (total?.(body) ?? 0) > held;
}

/** The request for the page at a position. */
export function pageRequest(
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
