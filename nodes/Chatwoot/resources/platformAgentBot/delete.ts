import { botId, botLane } from './fields';
import { OR_REFUSED } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

export const deleteBot = plainOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete agent bot',
	contract: 'delete-an-agent-bot',
	method: 'DELETE',
	path: '/platform/api/v1/agent_bots/{id}',
	needs: PLATFORM,
	proves: OR_REFUSED,
	fields: [botId],
	lane: botLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
