import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many custom roles',
	description: 'Get many custom roles of the account (licensed server)',
	contract: 'list-custom-roles',
	yields: things.customRole,
	document: EXTRA,
	method: 'GET',
	path: '/custom_roles',
	needs: NEEDS.licensedAdmin,
	fields: many,
	result: wholeList(),
});
