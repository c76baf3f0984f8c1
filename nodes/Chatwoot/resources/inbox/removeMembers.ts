import { NEEDS } from '../../apis/application';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { memberInbox, memberLane } from './members';
import { status } from '../../answers/proofs';

export const removeMembers = accountOperation({
	name: 'Remove Members',
	value: 'removeMembers',
	action: 'Remove members from inbox',
	description: 'Let agents work in an inbox no more',
	contract: 'delete-agent-in-inbox',
	method: 'DELETE',
	path: '/inbox_members',
	needs: NEEDS.admin,
	proves: status('the answer is empty; who was no member is none afterwards either'),
	fields: [memberInbox('body:inbox_id'), userIds],
	many: manyUsers,
	lane: memberLane,
	result: (_, { inboxId, userIds: users }) => ({
		success: true,
		inbox_id: inboxId,
		user_ids: users,
	}),
});
