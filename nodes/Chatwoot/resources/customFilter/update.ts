import { collection, text } from '../../../shared/vocabulary/fields';
import { changes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customFilterId, customFilterLane, filterType, name, query, visibility } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update custom filter',
	description: 'Change a saved filter. Its conditions are replaced whole.',
	contract: 'update-a-custom-filter',
	yields: things.customFilter,
	method: 'PATCH',
	path: '/custom_filters/{custom_filter_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: changes('id', 'customFilterId'),
	fields: [
		customFilterId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			filterType('body:custom_filter.filter_type'),
			visibility,
		]),
		...query(true),
	],
	lane: customFilterLane,
});
