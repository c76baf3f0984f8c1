import { toItem } from '../../../shared/vocabulary/result';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { recurringId } from './recurrence';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

export const cancel = accountOperation({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel recurring message',
	contract: 'delete-recurring-scheduled-message',
	yields: things.recurringMessage,
	document: EXTRA,
	method: 'DELETE',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages/{recurring_id}',
	needs: NEEDS.user,
	proves: {
		by: "the answer's status",
		lacks: (body) => unlike(body, { status: 'cancelled' }),
	},
	fields: [conversationId, recurringId],
	lane: conversationLane,
	result: (body) => ({ ...toItem(body), cancelled: true }),
});
