import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many agents',
	description: 'Get many agents of the account, administrators too',
	contract: 'get-account-agents',
	yields: things.agent,
	method: 'GET',
	path: '/agents',
	needs: NEEDS.user,
	fields: many,
	result: wholeList(),
});
