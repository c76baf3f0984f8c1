import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { inChannel, inChannelLane } from './fields';

export const removeMember = accountOperation({
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove member from internal channel',
	description: 'Take somebody out of a channel',
	contract: 'remove-an-internal-member',
	document: EXTRA,
	method: 'DELETE',
	path: '/internal_chat/channels/{channel}/members/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	lane: inChannelLane,
	result: deleted,
	fields: [
		inChannel,
		wholeIdPicker('id', {
			displayName: 'Member ID',
			description: "The ID of the membership as Get Members tells it, not the agent's",
			wire: 'path:id',
			required: true,
			placeholder: 'e.g. 6',
			search: 'searchInternalMembers',
		}),
	],
});
