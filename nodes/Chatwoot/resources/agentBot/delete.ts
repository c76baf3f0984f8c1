import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentBotId, agentBotLane } from './fields';

export const deleteAgentBot = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete agent bot',
	contract: 'delete-an-account-agent-bot',
	method: 'DELETE',
	path: '/agent_bots/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [agentBotId],
	lane: agentBotLane,
	result: deleted,
});
