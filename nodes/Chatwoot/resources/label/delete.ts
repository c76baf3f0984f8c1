import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { labelId, labelLane } from './fields';

export const deleteLabel = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete label',
	contract: 'delete-a-label',
	document: EXTRA,
	method: 'DELETE',
	path: '/labels/{id}',
	needs: NEEDS.admin,
	fields: [labelId],
	lane: labelLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
