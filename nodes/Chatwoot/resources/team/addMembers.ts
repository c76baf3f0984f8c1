import { listAt } from '../../answers/digest';
import { status } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { teamId, teamLane } from './fields';

/** The answer holds only those who were not in the team before. */
export const addMembers = accountOperation({
	name: 'Add Members',
	value: 'addMembers',
	action: 'Add members to team',
	description: 'Put agents into a team; those who are in it stay',
	contract: 'add-new-agent-to-team',
	method: 'POST',
	path: '/teams/{team_id}/team_members',
	needs: NEEDS.admin,
	idempotent: true,
	proves: status('an unknown agent is refused, and who was there before is not in the answer'),
	fields: [teamId, userIds],
	many: manyUsers,
	lane: teamLane,
	result: (body, { teamId: id, userIds: agents }) => ({
		id,
		userIds: agents,
		added: listAt()(body),
	}),
});
