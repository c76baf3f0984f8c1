import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { answers } from '../../answers/proofs';

export const markAsRead = accountOperation({
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark conversation as read',
	description: 'Note that the agent has seen the conversation',
	contract: 'update-last-seen-of-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/update_last_seen',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('id'),
	fields: [conversationId],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
