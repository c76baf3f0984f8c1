import { NEEDS } from '../../apis/application';
import { userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { listsAgents, memberInbox, memberLane, membersIn } from './members';
import * as things from '../../things';

export const setMembers = accountOperation({
	name: 'Set Members',
	value: 'setMembers',
	action: 'Set members of inbox',
	description: 'Let exactly these agents work in an inbox',
	contract: 'update-agents-in-inbox',
	yields: things.agent,
	method: 'PATCH',
	path: '/inbox_members',
	needs: NEEDS.admin,
	idempotent: true,
	proves: listsAgents,
	fields: [memberInbox('body:inbox_id'), userIds],
	lane: memberLane,
	result: membersIn,
});
