import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { labelFields, labelId, labelLane, title } from './fields';
import { changes } from '../../answers/sent';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update label',
	contract: 'update-a-label',
	yields: things.label,
	document: EXTRA,
	method: 'PATCH',
	path: '/labels/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: changes('id', 'id'),
	fields: [
		labelId,
		collection('updateFields', 'Update Fields', 'Add field', [
			keyText('title', title),
			...labelFields,
		]),
	],
	lane: labelLane,
});
