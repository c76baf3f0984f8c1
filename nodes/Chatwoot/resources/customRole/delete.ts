import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customRoleId, customRoleLane } from './fields';

export const deleteCustomRole = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete custom role',
	contract: 'delete-a-custom-role',
	document: EXTRA,
	method: 'DELETE',
	path: '/custom_roles/{id}',
	needs: NEEDS.licensedAdmin,
	proves: OR_REFUSED,
	fields: [customRoleId],
	lane: customRoleLane,
	result: deleted,
});
