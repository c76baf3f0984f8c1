import { userIds } from '../../fields/userIds';
import { choice, collection } from '../../../shared/vocabulary/fields';
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
		lacks: (body, { userIds: wanted, role }) =>
			missing(body, wanted, (member) =>
				isMap(member) && (role ?? member.role) === member.role ? member.user_id : undefined,
			),
	},
	lane: inChannelLane,
	result: (body) => listAt()(body).map(toItem),
	fields: [
		inChannel,
		userIds,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			choice('role', {
				displayName: 'Role',
				description: 'Of those who are new; administrators alone may say it',
				wire: 'body:role',
				default: 'admin',
				options: [
					{ name: 'Admin', value: 'admin' },
					{ name: 'Member', value: 'member' },
				],
			}),
		]),
	],
});
