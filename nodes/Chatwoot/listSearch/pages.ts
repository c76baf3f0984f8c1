import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { ListEntry } from '../../shared/engine/ask';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import type { Paging } from '../../shared/vocabulary/types';
import { idOf } from '../answers/digest';
import { askAccount } from './ask';

const ENOUGH = 25;
/** The editor asks for more when its list is scrolled, so one that is too short for that stays short. */
const FEW = 12;
/** A person is waiting; where hardly anything was found it is worth some more. */
const MOST_PAGES = 10;
const MOST_PAGES_FOR_A_FEW = 40;

interface Listed {
	path: string;
	query?: IDataObject;
	/** How the list is paged for operations. */
	paging: Paging;
	/** What is shown of an entry; undefined where it is not for choosing. */
	shown: (entry: JsonMap) => ListEntry | undefined;
}

/** Where a list was left. */
interface Place {
	page: number;
	/** How many entries were read up to there. */
	read: number;
	/** The first entry of the last page, by which a server that ignores the page is known. */
	head: string;
}

/**
 * A list that comes in pages, whose size is the server's to say: read until a page brings nothing new,
 * or what the list says of its own end.
 */
export async function paged(
	context: ILoadOptionsFunctions,
	{ path, query, paging, shown }: Listed,
	token: unknown,
): Promise<INodeListSearchResult> {
	const results: ListEntry[] = [];
	let place = placeIn(token);
	for (let asked = 0; isWorthAsking(asked, results.length); asked += 1) {
		const { page, read } = place;
		const body = await askAccount(context, path, { ...query, ...(page > 1 && { page }) });
		const entries = paging.entries(body);
		const head = entries[0] === undefined ? '' : idOf(entries[0]);
		if (head === place.head) return { results };
		for (const entry of entries) {
			const one = isMap(entry) ? shown(entry) : undefined;
			if (one) results.push(one);
		}
		place = { page: page + 1, read: read + entries.length, head };
		if (isLast(paging, body, place.read)) return { results };
	}
	return { results, paginationToken: JSON.stringify(place) };
}

function isWorthAsking(asked: number, found: number): boolean {
	if (found >= ENOUGH) return false;
	return asked < (found < FEW ? MOST_PAGES_FOR_A_FEW : MOST_PAGES);
}

function isLast({ more, total }: Paging, body: Json, read: number): boolean {
	const goesOn = more?.(body);
	if (goesOn !== undefined) return !goesOn;
	return read >= (total?.(body) ?? Infinity);
}

function placeIn(token: unknown): Place {
	const held = typeof token === 'string' ? parseExact(token) : undefined;
	const { page = 1, read = 0, head = '' } = isMap(held) ? held : {};
	return { page: Number(page), read: Number(read), head: String(head) };
}
