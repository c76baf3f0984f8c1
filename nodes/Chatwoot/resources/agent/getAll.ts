import { listed } from '../../answers/records';
import { NEEDS } from '../../api';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many agents',
	description: 'Get many agents of the account, administrators too',
	contract: 'get-account-agents',
	method: 'GET',
	path: '/agents',
	needs: NEEDS.user,
	fields: many,
	result: listed(),
});
