import { userIds } from '../../fields/userIds';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { missing } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { inChannel, inChannelLane } from './fields';
import * as things from '../../things';

export const addMembers = accountOperation({
	name: 'Add Members',
	value: 'addMembers',
	action: 'Add members to internal channel',
	description: 'Add agents to a channel',
	contract: 'add-an-internal-member',
	yields: things.internalMember,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{channel}/members',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's members",
		lacks: (body, { userIds: wanted }) =>
			missing(body, wanted, (member) => (isMap(member) ? member.user_id : undefined)),
	},
	lane: inChannelLane,
	result: (body) => listAt()(body).map(toItem),
	fields: [inChannel, userIds],
});
