import { flag, number, when } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';

export const returnAll = flag('returnAll', {
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
});

/** Chatwoot's page sizes are fixed, so the limit is the node's own. */
export const limit = when(
	{ returnAll: [false] },
	number('limit', {
		displayName: 'Limit',
		description: 'Max number of results to return',
		default: 50,
		min: 1,
		whole: true,
	}),
);

export const many = [returnAll, limit] as const;

/** For a list that comes in pages: where to begin. */
export const page = number('page', {
	displayName: 'First Page',
	description: 'The page to begin with',
	wire: 'query:page',
	default: 1,
	min: 1,
	whole: true,
});

/** A list that comes in one piece, cut to the limit. */
export function atMost(entries: Json[], wish: { returnAll?: unknown; limit?: unknown }): Json[] {
	return wish.returnAll === true ? entries : entries.slice(0, Number(wish.limit ?? 50));
}
