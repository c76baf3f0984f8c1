import { toItem } from '../../../shared/perform';
import { EXTRA, NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { recurringId } from '../../fields/recurrence';
import { accountOperation } from '../../operation';

export const deleteRecurring = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete recurring message',
	contract: 'delete-recurring-scheduled-message',
	document: EXTRA,
	method: 'DELETE',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages/{recurring_id}',
	needs: NEEDS.user,
	fields: [conversationId, recurringId],
	lane: conversationLane,
	result: (body) => ({ ...toItem(body), deleted: true }),
});
