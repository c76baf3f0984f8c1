import type { Json } from '../../../shared/vocabulary/json';
import { NEEDS } from '../../apis/application';
import { groupId, participants } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const addMembers = accountOperation({
	name: 'Add Members',
	value: 'addMembers',
	action: 'Add members to group',
	description:
		"Add people to a group by phone. Who was refused is listed as a member until the next sync: use 'Sync and Wait', then 'Get Members', to see who is in it.",
	contract: 'contact-group-members-add',
	method: 'POST',
	path: '/contacts/{id}/group_members',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer is empty; who was refused shows after the next sync only'),
	fields: [groupId, participants],
	options,
	resolve: resolveGroup,
	lane,
	many: {
		unit: 'participants',
		take: ({ participants: people }): Json[] => people,
		put: (params, parts) => ({ ...params, participants: parts.map(String) }),
		alike: (params) => ({ ...params, participants: null }),
	},
	result: (_, { id, participants: people }) => ({ success: true, id, participants: people }),
});
