import { OR_REFUSED } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { teamId, teamLane } from './fields';

export const deleteTeam = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete team',
	contract: 'delete-a-team',
	method: 'DELETE',
	path: '/teams/{team_id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [teamId],
	lane: teamLane,
	result: (_, { teamId: id }) => ({ deleted: true, id }),
});
