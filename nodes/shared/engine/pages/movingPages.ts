import type { Json } from '../../vocabulary/json';
import type { ApiRequest, Paging } from '../../vocabulary/types';
import { hasMore, pageRequest } from './pages';

/** How often it goes back for what was pushed to a page before; more than that moves faster than it is read. */
const MOST_BACK = 50;
const MOST_SWEEPS = 5;
const MOST_STALE = 4;

interface Way {
	identity(entry: Json): string;
	/** The position asked for, where a person chose one. */
	start?: number;
	send(request: ApiRequest): Promise<Json>;
	/** Hears that entries may be missing. */
	tell(): void;
}

interface Page {
	body: Json;
	count: number;
	/** Whether the first entry was known, any was, and how many were not. */
	isJoined: boolean;
	hasKnown: boolean;
	fresh: number;
	/** Whether it is the very page that was read before it. */
	isSame: boolean;
	/** Takes the entries over. */
	keep(): void;
}

/**
 * All of a list by offset or page, whatever is added, taken away or moved to its head meanwhile: each
 * entry once. What is deleted pulls the entries after it forward, past the place that is read next.
 */
export async function readMoving(request: ApiRequest, paging: Paging, way: Way): Promise<Json[]> {
	const found = new Map<string, Json>();
	let previous = '';
	const ask = async (position: number, size: number): Promise<Page> => {
		const asked = pageRequest(request, paging, position, size, paging.first ?? 0);
		const body = await way.send(asked);
		const entries = paging.entries(body).map((entry) => [way.identity(entry), entry] as const);
		const print = JSON.stringify(entries.map(([name]) => name));
		const isSame = print === previous;
		const fresh = new Map(entries.filter(([name]) => !found.has(name)));
		const [[firstName = ''] = []] = entries;
		return {
			body,
			count: entries.length,
			isJoined: found.has(firstName),
			hasKnown: entries.some(([name]) => found.has(name)),
			fresh: fresh.size,
			isSame,
			keep: () => {
				previous = print;
				fresh.forEach((entry, name) => found.set(name, entry));
			},
		};
	};
	// With a start a page cannot have another size: it would begin elsewhere.
	const isFixed =
		paging.kind === 'page' && (paging.limitParameter === undefined || way.start !== undefined);
	if (isFixed) await readFixed(paging, way, ask, found);
	else await readOverlapping(paging, way, ask, () => found.size);
	const all = [...found.values()];
	return paging.keep ? all.filter((entry) => paging.keep?.(entry) !== false) : all;
}

type Ask = (position: number, size: number) => Promise<Page>;

/** So many entries from this one on; `position` is what the vendor is asked for. */
interface Span {
	from: number;
	size: number;
	position: number;
}

/**
 * Each page begins with the last entry of the one before. Where that is missing, something was deleted,
 * and the page before is read again.
 */
async function readOverlapping(
	paging: Paging,
	{ start, tell }: Way,
	ask: Ask,
	held: () => number,
): Promise<void> {
	const { first = 0, size: most, kind } = paging;
	const begin = kind === 'page' ? 0 : (start ?? first);
	const spanAt = (from: number): Span =>
		kind === 'page'
			? spanOfPage(Math.floor(from / most), most, first)
			: { from, size: most, position: from };
	const spanOver = (entry: number): Span =>
		kind === 'page' ? widestOver(entry, most, first) : spanAt(entry);
	let span = spanAt(begin);
	let mustJoin = false;
	let longest = 0;
	let stale = 0;
	let isBack = false;
	for (let back = 0; ; ) {
		const { body, count, isJoined, fresh, isSame, keep } = await ask(span.position, span.size);
		if (mustJoin && !isJoined && span.from > begin) {
			back += 1;
			if (back > MOST_BACK) {
				tell();
				return;
			}
			span = spanAt(Math.max(begin, span.from - Math.max(1, longest - 1)));
			isBack = true;
			continue;
		}
		keep();
		// A page that is read again may well bring nothing.
		if (!isBack) stale = fresh === 0 ? stale + 1 : 0;
		const isRepeated = isSame && !isBack;
		isBack = false;
		if (isEnd(paging, body, span, { count, longest })) return;
		if (isRepeated || isStuck(count, stale)) {
			if (count > 0 && hasMore(paging, body, begin + held())) tell();
			return;
		}
		longest = Math.max(longest, count);
		const reached = span.from + count;
		mustJoin = count > 1 && !(count < span.size && kind === 'page');
		if (mustJoin) span = spanOver(reached - 1);
		else if (kind === 'page') span = spanOfPage(span.position - first + 1, span.size, first);
		else span = spanAt(reached);
	}
}

/** A server that ignores the position would be asked for ever; what was added may fill a page or two. */
function isStuck(count: number, stale: number): boolean {
	return stale > MOST_STALE || (count <= 1 && stale > 0);
}

function isEnd(
	{ more, total }: Paging,
	body: Json,
	{ from, size }: Span,
	{ count, longest }: { count: number; longest: number },
): boolean {
	const goesOn = more?.(body);
	if (goesOn !== undefined) return !goesOn;
	const all = total?.(body);
	if (all !== undefined) return from + count >= all;
	// A first short page may be the server's own size.
	return count < longest && count < size;
}

const spanOfPage = (page: number, size: number, first: number): Span => ({
	from: page * size,
	size,
	position: page + first,
});

/** The page that has this entry and reaches furthest: with another size a page begins elsewhere. */
function widestOver(entry: number, most: number, first: number): Span {
	let best = spanOfPage(Math.ceil((entry + 1) / most), most, first);
	let end = entry + 1;
	for (let size = most; size >= most / 2; size -= 1) {
		const span = spanOfPage(Math.floor(entry / size), size, first);
		if (span.from + size > end) {
			best = span;
			end = span.from + size;
		}
	}
	return best;
}

/** Pages that begin where they do. A count that falls tells of what was deleted. */
async function readFixed(
	{ first = 0, size, total, more, readsTwice }: Paging,
	{ start, tell }: Way,
	ask: Ask,
	found: ReadonlyMap<string, Json>,
): Promise<void> {
	const begin = start ?? first;
	let all: number | undefined;
	let longest = 1;
	let furthest = begin - 1;
	// The last page that had entries.
	let held = begin;
	let cameTwice = false;
	let stale = 0;
	for (let page = begin, back = 0; ; page += 1) {
		const isAgain = page <= furthest;
		const { body, count, hasKnown, fresh, isSame, keep } = await ask(page, size);
		keep();
		longest = Math.max(longest, count);
		if (count > 0) held = page;
		cameTwice ||= hasKnown;
		const now = total?.(body);
		const gone = Math.max(0, (all ?? 0) - (now ?? Infinity));
		all = now ?? all;
		if (gone > 0 && page > begin && back < MOST_BACK) {
			// So many have come forward to the end of the pages before.
			back += 1;
			furthest = Math.max(furthest, page);
			page = Math.max(begin, page - Math.ceil(gone / longest)) - 1;
			continue;
		}
		if (back === MOST_BACK) tell();
		if (page < furthest) continue;
		furthest = page;
		if (!isAgain) stale = fresh === 0 ? stale + 1 : 0;
		const goesOn = more?.(body) ?? (now === undefined || (page - first + 1) * longest < now);
		const before = (begin - first) * longest;
		// An empty page is an end: a count may be that of more than this list shows.
		const isCutOff = count > 0 && hasMore({ more, total }, body, before + found.size);
		// It knows no pages at all.
		if (isSame && back === 0) {
			if (isCutOff) tell();
			return;
		}
		if (!goesOn) break;
		if (!isAgain && isStuck(count, stale)) {
			if (isCutOff) tell();
			break;
		}
	}
	// What was on a second page may all have come forward to the first, where that was full.
	const hadMore = held > begin || (furthest > begin && longest >= size);
	if (all === undefined && readsTwice && hadMore) {
		const rows = await readAgain(begin, held, ask, size, tell);
		// It stands still, and yet some come twice: in their places others were left out.
		if (rows > found.size) tell();
	}
	// What has moved to the head of the list meanwhile stood on no page that was read after it.
	for (let page = first; all !== undefined && cameTwice && found.size < all; page += 1) {
		const { body, fresh, keep } = await ask(page, size);
		keep();
		all = total?.(body) ?? all;
		if (start !== undefined || fresh === 0) break;
	}
}

/** Nothing else tells whether the list has moved; until it stands still. Gives how many rows it then has. */
async function readAgain(
	begin: number,
	end: number,
	ask: Ask,
	size: number,
	tell: () => void,
): Promise<number> {
	let longest = 1;
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
		let fresh = 0;
		let rows = 0;
		for (let page = begin; ; page += 1) {
			const again = await ask(page, size);
			again.keep();
			fresh += again.fresh;
			rows += again.count;
			longest = Math.max(longest, again.count);
			// What was added meanwhile has pushed entries behind the last page, where that is full.
			const isPushed = fresh > 0 && again.count === longest;
			const isLast = page >= end && again.fresh === 0 && !isPushed;
			if (again.count === 0 || isLast) break;
		}
		if (fresh === 0) return rows;
	}
	tell();
	return 0;
}
