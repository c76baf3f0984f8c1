import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { platformAccountId } from '../../fields/platform';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const getAll = plainOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many users of account',
	description: 'Get who may work in an account: the IDs of users and their roles',
	contract: 'list-all-account-users',
	yields: things.accountUser,
	method: 'GET',
	path: '/platform/api/v1/accounts/{account_id}/account_users',
	needs: PLATFORM,
	fields: [platformAccountId, ...many],
	result: (body, params) => atMost(listAt()(body), params).map(toItem),
});
