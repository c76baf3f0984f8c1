import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { makes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { name, teamFields } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create team',
	contract: 'create-a-team',
	yields: things.team,
	method: 'POST',
	path: '/teams',
	needs: NEEDS.admin,
	proves: makes('id'),
	fields: [
		keyText('name', { ...name, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', teamFields),
	],
});
