import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId, channelLane } from './fields';

export const markAsUnread = accountOperation({
	name: 'Mark as Unread',
	value: 'markAsUnread',
	action: 'Mark internal channel as unread',
	description: "Mark a channel as unread by the token's user from a message on",
	contract: 'mark-unread-internal-channel',
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{id}/mark_unread',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	lane: channelLane,
	result: (_, { id }) => ({ success: true, id }),
	fields: [
		channelId,
		wholeIdPicker('messageId', {
			displayName: 'Message ID',
			wire: 'body:message_id',
			required: true,
			placeholder: 'e.g. 12',
			search: 'searchInternalMessages',
		}),
	],
});
