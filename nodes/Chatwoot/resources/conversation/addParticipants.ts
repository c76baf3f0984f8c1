import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const addParticipants = accountOperation({
	name: 'Add Participants',
	value: 'addParticipants',
	action: 'Add participants to conversation',
	description: 'Let agents follow a conversation',
	contract: 'add-participants-to-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/participants',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer lists only those who are new; an unknown agent is refused'),
	fields: [conversationId, userIds],
	many: manyUsers,
	lane: conversationLane,
	result: (body, { conversationId: id, userIds: users }) => ({
		success: true,
		id,
		user_ids: users,
		new_participants: listAt()(body).map(toItem),
	}),
});
