import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteConversation = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete conversation',
	description: 'Delete a conversation with its messages',
	contract: 'delete-a-conversation',
	document: EXTRA,
	method: 'DELETE',
	path: '/conversations/{conversation_id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [conversationId],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ deleted: true, id }),
});
