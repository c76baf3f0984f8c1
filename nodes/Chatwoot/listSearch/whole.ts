import type { IDataObject } from 'n8n-workflow';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { matching } from '../../shared/engine/ask';
import { askAccount } from './ask';
import type { Search } from './named';
import { named } from './named';

/** A short list that comes in one piece and is filtered here. */
export function whole(
	path: string,
	entries: (body: Json) => Json[],
	shown: (entry: JsonMap) => string,
	keep: (entry: JsonMap) => boolean = () => true,
	query?: IDataObject,
): Search {
	return async function search(filter) {
		const found = entries(await askAccount(this, path, query))
			.filter(isMap)
			.filter(keep);
		return {
			results: matching(
				found.map((entry) => named(entry, shown(entry))),
				filter,
			),
		};
	};
}
