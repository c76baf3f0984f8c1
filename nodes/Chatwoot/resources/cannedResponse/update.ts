import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { changes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
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
	proves: changes('id', 'id'),
	fields: [
		cannedResponseId,
		collection('updateFields', 'Update Fields', 'Add field', [
			keyText('shortCode', shortCode),
			text('content', content),
		]),
	],
	lane: cannedResponseLane,
});
