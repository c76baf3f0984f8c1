import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { customRoleId } from './fields';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom role',
	contract: 'get-a-custom-role',
	document: EXTRA,
	method: 'GET',
	path: '/custom_roles/{id}',
	needs: NEEDS.licensedAdmin,
	fields: [customRoleId],
});
