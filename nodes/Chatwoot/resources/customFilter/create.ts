import { collection, text } from '../../../shared/vocabulary/fields';
import { makes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { filterType, name, query, visibility } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create custom filter',
	description: "Save a filter under a name, for the token's user alone or for everybody",
	contract: 'create-a-custom-filter',
	yields: things.customFilter,
	method: 'POST',
	path: '/custom_filters',
	needs: NEEDS.user,
	proves: makes('id'),
	fields: [
		text('name', { ...name, required: true }),
		filterType('body:custom_filter.filter_type'),
		...query(),
		collection('additionalFields', 'Additional Fields', 'Add field', [visibility]),
	],
});
