import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { fitting } from '../../shared/engine/ask';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import type { Paging } from '../../shared/vocabulary/types';
import { idOf } from '../answers/digest';
import { askAccount } from './ask';
import { named } from './named';

const ENOUGH = 25;
/** A person is waiting. */
const MOST_PAGES = 10;

interface Messages {
	path: string;
	/** How the list is paged for operations. */
	paging: Paging;
	shown: (message: JsonMap) => string;
}

/** Messages from the newest on, further back each time the list is scrolled. */
export async function back(
	context: ILoadOptionsFunctions,
	{ path, paging, shown }: Messages,
	filter: string | undefined,
	token: unknown,
): Promise<INodeListSearchResult> {
	const results: INodeListSearchResult['results'] = [];
	const held = typeof token === 'string' ? parseExact(token) : undefined;
	let place: JsonMap | undefined = isMap(held) ? held : undefined;
	for (let asked = 0; asked < MOST_PAGES && results.length < ENOUGH; asked += 1) {
		const body = await askAccount(context, path, place && { before: place.before });
		const entries = paging.entries(body);
		// What goes back by time gives the last ones once more.
		const known = entries.findIndex((one) => idOf(one) === place?.last);
		for (const message of entries.slice(known + 1).filter(isMap)) {
			const one = fitting(named(message, shown(message)), filter);
			if (one) results.push(one);
		}
		const last = entries.at(-1);
		const before = paging.next?.(body, entries);
		if (last === undefined || before === undefined || idOf(last) === place?.last)
			return { results };
		place = { before, last: idOf(last) };
	}
	return { results, paginationToken: JSON.stringify(place) };
}
