import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many teams',
	description: 'Get many teams of the account',
	contract: 'list-all-teams',
	yields: things.team,
	method: 'GET',
	path: '/teams',
	needs: NEEDS.user,
	fields: many,
	result: wholeList(),
});
