import { wholeIdChoices } from '../../shared/vocabulary/ids';
import { partsOfList } from '../../shared/vocabulary/lists';

/** Agents by their user IDs. */
export const userIds = wholeIdChoices('userIds', {
	displayName: 'Agent',
	wire: 'body:user_ids',
	required: true,
	loadedBy: 'agentIds',
});

/** A call that takes many agents at once. */
export const manyUsers = partsOfList('userIds', 'agent IDs');
