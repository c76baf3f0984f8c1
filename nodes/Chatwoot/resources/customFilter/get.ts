import { NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { customFilterId } from './fields';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom filter',
	contract: 'get-details-of-a-single-custom-filter',
	method: 'GET',
	path: '/custom_filters/{custom_filter_id}',
	needs: NEEDS.user,
	fields: [customFilterId],
});
