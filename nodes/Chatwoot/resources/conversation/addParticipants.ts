import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { manyUsers, userIds } from '../../fields/userIds';
import { followersSeeInbox } from '../../calls/known';
import { accountOperation } from '../../operation';

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
	proves: {
		by: 'a look-up: the agents belong to the inbox; then the status, since only those who are new are listed',
		before: followersSeeInbox,
	},
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
