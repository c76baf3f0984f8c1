import { NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { memberInbox, membersIn } from './members';

export const getMembers = accountOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of inbox',
	description: 'Get the agents who work in an inbox',
	contract: 'get-inbox-members',
	method: 'GET',
	path: '/inbox_members/{inbox_id}',
	needs: NEEDS.user,
	fields: [memberInbox('path:inbox_id')],
	result: membersIn,
});
