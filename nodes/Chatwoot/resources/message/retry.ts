import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

export const retry = accountOperation({
	name: 'Retry',
	value: 'retry',
	action: 'Retry message',
	description: 'Send a message again that has failed',
	contract: 'retry-a-message',
	yields: things.message,
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages/{message_id}/retry',
	needs: NEEDS.user,
	proves: {
		by: "the answer's id",
		lacks: (body, { messageId: id }) => unlike(body, { id }),
	},
	fields: [conversationId, messageId],
	lane: conversationLane,
});
