import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { customRoleFields, customRoleId, customRoleLane, emptied, name } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update custom role',
	contract: 'update-a-custom-role',
	yields: things.customRole,
	document: EXTRA,
	method: 'PATCH',
	path: '/custom_roles/{id}',
	needs: NEEDS.licensedAdmin,
	idempotent: true,
	proves: changes('id', 'id'),
	fields: [
		customRoleId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			...customRoleFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: customRoleLane,
});
