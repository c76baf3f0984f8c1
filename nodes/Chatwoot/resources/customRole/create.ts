import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customRoleFields, name } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create custom role',
	description: 'Make a role with permissions of your choice (licensed server)',
	contract: 'create-a-custom-role',
	yields: things.customRole,
	document: EXTRA,
	method: 'POST',
	path: '/custom_roles',
	needs: NEEDS.licensedAdmin,
	proves: makes('id'),
	fields: [
		text('name', { ...name, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', customRoleFields),
	],
});
