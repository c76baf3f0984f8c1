import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { conversationId, conversationLane } from '../../fields/conversation';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { noneAsNull, priority } from './fields';
import { changes } from '../../answers/sent';
import * as things from '../../things';

/** chatwoot.md 3.5: the server takes nothing else here, custom attributes least of all. */
export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update conversation',
	description:
		'Change the priority or the SLA. Status, labels and attributes have operations of their own.',
	contract: 'update-conversation',
	yields: things.conversation,
	method: 'PATCH',
	path: '/conversations/{conversation_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: changes('id', 'conversationId'),
	fields: [
		conversationId,
		collection('updateFields', 'Update Fields', 'Add field', [
			choice('priority', { ...priority, wire: 'body:priority' }),
			wholeIdPicker('slaPolicyId', {
				displayName: 'SLA Policy ID',
				description: 'Enterprise edition only',
				wire: 'body:sla_policy_id',
				search: 'searchSlaPolicies',
				placeholder: 'e.g. 3',
			}),
		]),
	],
	shape: [noneAsNull],
	lane: conversationLane,
});
