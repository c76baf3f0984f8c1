import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal, portalLane } from './fields';

export const deletePortal = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete portal',
	description: 'Delete a portal with its categories and articles',
	contract: 'delete-a-portal',
	document: EXTRA,
	method: 'DELETE',
	path: '/portals/{portal}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [portal],
	lane: portalLane,
	result: (_, { portal: slug }) => ({ deleted: true, slug }),
});
