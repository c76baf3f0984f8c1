import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId, channelLane } from './fields';

export const markAsRead = accountOperation({
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark internal channel as read',
	description: "Mark everything in a channel as read by the token's user",
	contract: 'mark-read-internal-channel',
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{id}/mark_read',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	lane: channelLane,
	result: (_, { id }) => ({ success: true, id }),
	fields: [channelId],
});
