import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { slaPolicyId, slaPolicyLane } from './fields';

export const deleteSlaPolicy = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete SLA policy',
	contract: 'delete-an-sla-policy',
	document: EXTRA,
	method: 'DELETE',
	path: '/sla_policies/{id}',
	needs: NEEDS.licensedAdmin,
	proves: OR_REFUSED,
	fields: [slaPolicyId],
	lane: slaPolicyLane,
	result: deleted,
});
