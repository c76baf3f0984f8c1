import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customFilterId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom filter',
	contract: 'get-details-of-a-single-custom-filter',
	yields: things.customFilter,
	method: 'GET',
	path: '/custom_filters/{custom_filter_id}',
	needs: NEEDS.user,
	fields: [customFilterId],
});
