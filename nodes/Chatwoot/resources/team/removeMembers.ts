import { status } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { teamId, teamLane } from './fields';

export const removeMembers = accountOperation({
	name: 'Remove Members',
	value: 'removeMembers',
	action: 'Remove members from team',
	description: 'Take agents out of a team',
	contract: 'delete-agent-in-team',
	method: 'DELETE',
	path: '/teams/{team_id}/team_members',
	needs: NEEDS.admin,
	proves: status('the answer is empty, and an unknown agent is refused'),
	fields: [teamId, userIds],
	many: manyUsers,
	lane: teamLane,
	result: (_, { teamId: id, userIds: agents }) => ({ id, removed: agents }),
});
