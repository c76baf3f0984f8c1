import type { Json } from '../../shared/vocabulary/json';
import { wholeIds } from '../../shared/vocabulary/ids';

/** Agents by their user IDs. */
export const userIds = wholeIds('userIds', {
	displayName: 'Agent IDs',
	description: "The agents' user IDs, as a list or separated by commas",
	wire: 'body:user_ids',
	required: true,
	placeholder: 'e.g. 7, 8',
});

/** A call that takes many agents at once. */
export const manyUsers = {
	unit: 'agent IDs',
	take: (params: { userIds?: Json[] }): Json[] => params.userIds ?? [],
	put: <P extends object>(params: P, parts: Json[]): P => ({ ...params, userIds: parts }),
	alike: (params: object): unknown => ({ ...params, userIds: null }),
};
