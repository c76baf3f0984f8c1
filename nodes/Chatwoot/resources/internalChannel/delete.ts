import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId, channelLane } from './fields';

export const deleteChannel = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete internal channel',
	description: 'Delete a channel of the internal chat with its messages',
	contract: 'delete-an-internal-channel',
	document: EXTRA,
	method: 'DELETE',
	path: '/internal_chat/channels/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	lane: channelLane,
	result: deleted,
	fields: [channelId],
});
