import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { inChannel } from './fields';
import * as things from '../../things';

export const getMembers = accountOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of internal channel',
	description: 'Get the people in a channel',
	contract: 'list-internal-members',
	yields: things.internalMember,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels/{channel}/members',
	needs: NEEDS.user,
	result: wholeList(),
	fields: [inChannel, ...many],
});
