import { inChannel, inChannelLane } from '../internalChannel/fields';
import { text } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageId } from './fields';
import * as things from '../../things';

export const edit = accountOperation({
	name: 'Edit',
	value: 'edit',
	action: 'Edit internal message',
	description: 'Replace the text of a message',
	contract: 'update-an-internal-message',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'PATCH',
	path: '/internal_chat/channels/{channel}/messages/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's content",
		lacks: (body, { id, content }) => unlike(body, { id, content }),
	},
	lane: inChannelLane,
	fields: [
		inChannel,
		messageId,
		text('content', { displayName: 'Message', wire: 'body:content', rows: 4, required: true }),
	],
});
