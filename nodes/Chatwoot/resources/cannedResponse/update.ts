import { collection, text } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { cannedResponseId, cannedResponseLane, content, shortCode } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update canned response',
	contract: 'update-canned-response-in-account',
	yields: things.cannedResponse,
	method: 'PATCH',
	path: '/canned_responses/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, { id, shortCode: code, content: words }) =>
			unlike(body, { id, short_code: code, content: words }),
	},
	fields: [
		cannedResponseId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('shortCode', shortCode),
			text('content', content),
		]),
	],
	lane: cannedResponseLane,
});
