import { choice } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { memberId } from './memberId';
import { resolveMember } from '../../calls/members';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const updateMemberRole = accountOperation({
	name: 'Update Member Role',
	value: 'updateMemberRole',
	action: 'Update role of group member',
	description: 'Make a member an admin of the group, or an admin a plain member',
	contract: 'contact-group-member-update-role',
	method: 'PATCH',
	path: '/contacts/{id}/group_members/{member_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer is empty; what WhatsApp refuses is a 422'),
	fields: [
		groupId,
		memberId,
		choice('role', {
			displayName: 'Role',
			wire: 'body:role',
			default: 'admin',
			options: [
				{ name: 'Admin', value: 'admin' },
				{ name: 'Member', value: 'member' },
			],
		}),
	],
	options,
	resolve: resolveMember,
	lane,
	result: (_, { id, memberId: member, role }) => ({ success: true, id, member_id: member, role }),
});
