import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customRoleId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom role',
	contract: 'get-a-custom-role',
	yields: things.customRole,
	document: EXTRA,
	method: 'GET',
	path: '/custom_roles/{id}',
	needs: NEEDS.licensedAdmin,
	fields: [customRoleId],
});
