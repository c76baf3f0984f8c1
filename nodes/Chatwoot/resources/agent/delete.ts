import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentId, agentLane } from './fields';

export const deleteAgent = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete agent',
	description: 'Take a person out of the account; the conversations stay',
	contract: 'delete-agent-from-account',
	method: 'DELETE',
	path: '/agents/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [agentId],
	lane: agentLane,
	result: deleted,
});
