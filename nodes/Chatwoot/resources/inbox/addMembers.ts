import { NEEDS } from '../../apis/application';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { listsAgents, memberInbox, memberLane, membersIn } from './members';

export const addMembers = accountOperation({
	name: 'Add Members',
	value: 'addMembers',
	action: 'Add members to inbox',
	description: 'Let agents work in an inbox; those who do already stay',
	contract: 'add-new-agent-to-inbox',
	method: 'POST',
	path: '/inbox_members',
	needs: NEEDS.admin,
	idempotent: true,
	proves: listsAgents,
	fields: [memberInbox('body:inbox_id'), userIds],
	many: manyUsers,
	lane: memberLane,
	result: (body, { inboxId, userIds: users }) => ({
		success: true,
		inbox_id: inboxId,
		user_ids: users,
		members: membersIn(body),
	}),
});
