import { inChannel, inChannelLane } from '../internalChannel/fields';
import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageId } from './fields';
import * as things from '../../things';

export const pin = accountOperation({
	name: 'Pin',
	value: 'pin',
	action: 'Pin internal message',
	description: 'Pin a message to its channel',
	contract: 'pin-an-internal-message',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{channel}/messages/{id}/pin',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id and content_attributes.pinned",
		lacks: (body, { id }) => unlike(body, { id, 'content_attributes.pinned': true }),
	},
	lane: inChannelLane,
	fields: [inChannel, messageId],
});
