import { OR_REFUSED } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customFilterId, customFilterLane } from './fields';

export const deleteCustomFilter = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete custom filter',
	contract: 'delete-a-custom-filter',
	method: 'DELETE',
	path: '/custom_filters/{custom_filter_id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	fields: [customFilterId],
	lane: customFilterLane,
	result: (_, { customFilterId: id }) => ({ deleted: true, id }),
});
