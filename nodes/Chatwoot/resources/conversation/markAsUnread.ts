import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { answers } from '../../answers/proofs';

export const markAsUnread = accountOperation({
	name: 'Mark as Unread',
	value: 'markAsUnread',
	action: 'Mark conversation as unread',
	description: 'Note that the agent has not seen the last message',
	contract: 'mark-a-conversation-unread',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/unread',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('id'),
	fields: [conversationId],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
