import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { options } from './common';
import * as things from '../../things';

export const getJoinRequests = accountOperation({
	name: 'Get Join Requests',
	value: 'getJoinRequests',
	action: 'Get join requests of group',
	description:
		'Get who wants to join a group. None come back where the connected number is no admin.',
	contract: 'contact-group-join-requests-list',
	yields: things.joinRequest,
	method: 'GET',
	path: '/contacts/{id}/group_join_requests',
	needs: NEEDS.user,
	fields: [groupId, ...many],
	options,
	resolve: resolveGroup,
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
