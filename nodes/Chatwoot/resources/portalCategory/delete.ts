import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { categoryId, categoryLane } from './fields';

export const deleteCategory = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete portal category',
	description: 'Delete a category; its articles stay',
	contract: 'delete-a-category',
	document: EXTRA,
	method: 'DELETE',
	path: '/portals/{portal}/categories/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [portal, categoryId],
	lane: categoryLane,
	result: deleted,
});
