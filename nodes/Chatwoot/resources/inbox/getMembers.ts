import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { memberInbox, membersIn } from './members';
import * as things from '../../things';

export const getMembers = accountOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of inbox',
	description: 'Get the agents who work in an inbox',
	contract: 'get-inbox-members',
	yields: things.agent,
	method: 'GET',
	path: '/inbox_members/{inbox_id}',
	needs: NEEDS.user,
	fields: [memberInbox('path:inbox_id')],
	result: membersIn,
});
