import { NEEDS } from '../../api';
import { manyUsers, userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { memberInbox, memberLane, membersIn } from './members';
import { at, idIn, missing } from '../../answers/proofs';

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
	proves: {
		by: "the answer's payload lists the agents",
		lacks: (body, { userIds: users }) => missing(at(body, 'payload'), users, idIn),
	},
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
