import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { teamId } from './fields';
import * as things from '../../things';

export const getMembers = accountOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of team',
	description: 'Get the agents of a team',
	contract: 'get-team-members',
	yields: things.agent,
	method: 'GET',
	path: '/teams/{team_id}/team_members',
	needs: NEEDS.user,
	fields: [teamId, ...many],
	result: wholeList(),
});
