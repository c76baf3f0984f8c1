import { EXTRA, NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from '../../fields/message';
import { accountOperation } from '../../operation';

/** chatwoot.md 3.5. */
export const retry = accountOperation({
	name: 'Retry',
	value: 'retry',
	action: 'Retry message',
	description: 'Send a message again that has failed',
	contract: 'retry-a-message',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages/{message_id}/retry',
	needs: NEEDS.user,
	fields: [conversationId, messageId],
	lane: conversationLane,
});
