import { NEEDS } from '../../api';
import { userIds } from '../../fields/userIds';
import { accountOperation } from '../../operation';
import { memberInbox, memberLane, membersIn } from './members';
import { at, idIn, missing } from '../../answers/proofs';
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
	proves: {
		by: "the answer's payload lists the agents",
		lacks: (body, { userIds: users }) => missing(at(body, 'payload'), users, idIn),
	},
	fields: [memberInbox('body:inbox_id'), userIds],
	lane: memberLane,
	result: membersIn,
});
