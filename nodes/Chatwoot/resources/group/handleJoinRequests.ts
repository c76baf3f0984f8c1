import { choice } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { NEEDS } from '../../apis/application';
import { groupId, requesters } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const handleJoinRequests = accountOperation({
	name: 'Handle Join Requests',
	value: 'handleJoinRequests',
	action: 'Approve or reject join requests of group',
	description: 'Let people who asked for it into a group, or turn them down',
	contract: 'contact-group-join-requests-handle',
	method: 'POST',
	path: '/contacts/{id}/group_join_requests/handle',
	needs: NEEDS.user,
	proves: status('the answer is empty; what WhatsApp refuses is a 422'),
	fields: [
		groupId,
		requesters,
		choice('requestAction', {
			displayName: 'Request Action',
			wire: 'body:request_action',
			default: 'approve',
			options: [
				{ name: 'Approve', value: 'approve' },
				{ name: 'Reject', value: 'reject' },
			],
		}),
	],
	options,
	resolve: resolveGroup,
	lane,
	many: {
		unit: 'participants',
		take: ({ participants }): Json[] => participants,
		put: (params, parts) => ({ ...params, participants: parts.map(String) }),
		alike: (params) => ({ ...params, participants: null }),
	},
	result: (_, { id, participants, requestAction }) => ({
		success: true,
		id,
		participants,
		request_action: requestAction,
	}),
});
