import { inChannel, inChannelLane } from '../internalChannel/fields';
import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageId } from './fields';

export const deleteMessage = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete internal message',
	description: 'Delete a message',
	contract: 'delete-an-internal-message',
	document: EXTRA,
	method: 'DELETE',
	path: '/internal_chat/channels/{channel}/messages/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	lane: inChannelLane,
	result: deleted,
	fields: [inChannel, messageId],
});
