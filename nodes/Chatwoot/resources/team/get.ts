import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { teamId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get team',
	contract: 'get-details-of-a-single-team',
	yields: things.team,
	method: 'GET',
	path: '/teams/{team_id}',
	needs: NEEDS.user,
	fields: [teamId],
});
