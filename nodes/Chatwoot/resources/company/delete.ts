import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { companyId, companyLane } from './fields';

export const deleteCompany = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete company',
	contract: 'delete-a-company',
	document: EXTRA,
	method: 'DELETE',
	path: '/companies/{id}',
	needs: NEEDS.licensedAdmin,
	proves: OR_REFUSED,
	fields: [companyId],
	lane: companyLane,
	result: deleted,
});
