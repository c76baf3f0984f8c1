import { inChannel, inChannelLane } from '../internalChannel/fields';
import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageId } from './fields';
import * as things from '../../things';

export const unpin = accountOperation({
	name: 'Unpin',
	value: 'unpin',
	action: 'Unpin internal message',
	description: 'Take a pinned message down',
	contract: 'unpin-an-internal-message',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'DELETE',
	path: '/internal_chat/channels/{channel}/messages/{id}/unpin',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id and content_attributes.pinned",
		lacks: (body, { id }) => unlike(body, { id, 'content_attributes.pinned': null }),
	},
	lane: inChannelLane,
	fields: [inChannel, messageId],
});
