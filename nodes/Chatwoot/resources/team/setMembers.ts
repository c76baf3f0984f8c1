import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { idIn, missing } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { teamId, teamLane } from './fields';
import * as things from '../../things';

export const setMembers = accountOperation({
	name: 'Set Members',
	value: 'setMembers',
	action: 'Set members of team',
	description: 'Let exactly these agents be in a team',
	contract: 'update-agents-in-team',
	yields: things.agent,
	method: 'PATCH',
	path: '/teams/{team_id}/team_members',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer lists the agents',
		lacks: (body, { userIds: agents }) => missing(body, agents, idIn),
	},
	fields: [teamId, userIds],
	lane: teamLane,
	result: (body) => listAt()(body).map(toItem),
});
