import { wholeIds } from '../../shared/vocabulary/ids';
import { listed } from '../../shared/vocabulary/lists';

/** Agents by their user IDs. */
export const userIds = wholeIds('userIds', {
	displayName: 'Agent IDs',
	description: "The agents' user IDs, as a list or separated by commas",
	wire: 'body:user_ids',
	required: true,
	placeholder: 'e.g. 7, 8',
});

/** A call that takes many agents at once. */
export const manyUsers = listed('userIds', 'agent IDs');
