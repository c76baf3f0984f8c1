import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { answers } from '../../answers/proofs';
import * as things from '../../things';

export const revokeInviteLink = accountOperation({
	name: 'Revoke Invite Link',
	value: 'revokeInviteLink',
	action: 'Revoke invite link of group',
	description: 'Make the invite link useless and get a new one',
	contract: 'contact-group-invite-revoke',
	yields: things.invitation,
	method: 'POST',
	path: '/contacts/{id}/group_invite/revoke',
	needs: NEEDS.user,
	proves: answers('invite_code'),
	fields: [groupId],
	options,
	resolve: resolveGroup,
	lane,
});
