import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { memberId } from './memberId';
import { resolveMember } from '../../calls/members';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const removeMember = accountOperation({
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove member from group',
	description: 'Put a person out of a group',
	contract: 'contact-group-member-remove',
	method: 'DELETE',
	path: '/contacts/{id}/group_members/{member_id}',
	needs: NEEDS.user,
	proves: status('the answer is empty; what WhatsApp refuses is a 422'),
	fields: [groupId, memberId],
	options,
	resolve: resolveMember,
	lane,
	result: (_, { id, memberId: member }) => ({ success: true, id, member_id: member }),
});
