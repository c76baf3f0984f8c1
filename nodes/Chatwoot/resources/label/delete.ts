import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { labelId, labelLane } from './fields';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteLabel = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete label',
	contract: 'delete-a-label',
	document: EXTRA,
	method: 'DELETE',
	path: '/labels/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [labelId],
	lane: labelLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
