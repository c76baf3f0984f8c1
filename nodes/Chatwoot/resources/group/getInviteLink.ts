import { NEEDS } from '../../api';
import { groupId, resolveGroup } from '../../fields/group';
import { accountOperation } from '../../operation';
import { lane, options } from './common';

export const getInviteLink = accountOperation({
	name: 'Get Invite Link',
	value: 'getInviteLink',
	action: 'Get invite link of group',
	description: 'Get the link by which people join a group',
	contract: 'contact-group-invite-show',
	method: 'GET',
	path: '/contacts/{id}/group_invite',
	needs: NEEDS.user,
	fields: [groupId],
	options,
	resolve: resolveGroup,
	lane,
});
