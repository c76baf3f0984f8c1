import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many portals',
	description: 'Get many portals of the account',
	contract: 'get-portal',
	yields: things.portal,
	method: 'GET',
	path: '/portals',
	needs: NEEDS.user,
	fields: many,
	result: wholeList('payload'),
});
