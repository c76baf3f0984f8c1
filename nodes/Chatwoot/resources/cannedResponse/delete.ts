import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { cannedResponseId, cannedResponseLane } from './fields';

export const deleteCannedResponse = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete canned response',
	contract: 'delete-canned-response-from-account',
	method: 'DELETE',
	path: '/canned_responses/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	fields: [cannedResponseId],
	lane: cannedResponseLane,
	result: deleted,
});
