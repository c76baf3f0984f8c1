import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { options } from './common';
import * as things from '../../things';

export const getInviteLink = accountOperation({
	name: 'Get Invite Link',
	value: 'getInviteLink',
	action: 'Get invite link of group',
	description: 'Get the link by which people join a group',
	contract: 'contact-group-invite-show',
	yields: things.invitation,
	method: 'GET',
	path: '/contacts/{id}/group_invite',
	needs: NEEDS.user,
	fields: [groupId],
	options,
	resolve: resolveGroup,
});
