import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const removeParticipants = accountOperation({
	name: 'Remove Participants',
	value: 'removeParticipants',
	action: 'Remove participants from conversation',
	description: 'Let agents follow a conversation no more',
	contract: 'remove-participants-from-a-conversation',
	document: EXTRA,
	method: 'DELETE',
	path: '/conversations/{conversation_id}/participants',
	needs: NEEDS.user,
	proves: status('the answer is empty; who did not follow it does not afterwards either'),
	fields: [conversationId, userIds],
	many: manyUsers,
	lane: conversationLane,
	result: (_, { conversationId: id, userIds: users }) => ({ success: true, id, user_ids: users }),
});
