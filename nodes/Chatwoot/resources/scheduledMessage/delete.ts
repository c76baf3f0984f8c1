import { toItem } from '../../../shared/vocabulary/result';
import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { scheduledMessageId } from './fields';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

/** chatwoot.md 4.1: the answer is the message as it was. */
export const deleteScheduled = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete scheduled message',
	description: 'Delete a scheduled message that was not sent yet',
	contract: 'delete-scheduled-message',
	yields: things.scheduledMessage,
	method: 'DELETE',
	doneWhen: [404],
	path: '/conversations/{conversation_id}/scheduled_messages/{scheduled_message_id}',
	needs: NEEDS.user,
	proves: {
		by: "the answer's id",
		lacks: (body, { scheduledMessageId: id }) => unlike(body, { id }),
	},
	fields: [conversationId, scheduledMessageId],
	lane: conversationLane,
	result: (body) => ({ ...toItem(body), deleted: true }),
});
