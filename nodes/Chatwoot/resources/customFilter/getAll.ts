import { collection } from '../../../shared/vocabulary/fields';
import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { filterType } from './fields';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many custom filters',
	description:
		"Get many filters that the token's user has saved: those of conversations, unless 'Of' among the filters says otherwise",
	contract: 'list-all-filters',
	yields: things.customFilter,
	method: 'GET',
	path: '/custom_filters',
	needs: NEEDS.user,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [filterType('query:filter_type')]),
	],
	result: wholeList(),
});
