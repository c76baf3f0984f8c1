import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const leave = accountOperation({
	name: 'Leave',
	value: 'leave',
	action: 'Leave group',
	description:
		'Take the connected number out of a group. Chatwoot notes it when WhatsApp confirms it.',
	irrevocable: 'Only a member of the group can bring the number back.',
	contract: 'contact-group-admin-leave',
	method: 'POST',
	path: '/contacts/{id}/group_admin/leave',
	needs: NEEDS.user,
	proves: status('the answer is empty; what WhatsApp refuses is a 422'),
	fields: [groupId],
	options,
	resolve: resolveGroup,
	lane,
	result: (_, { id }) => ({ success: true, id }),
});
