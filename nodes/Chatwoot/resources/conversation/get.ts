import { NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get conversation',
	contract: 'get-details-of-a-conversation',
	yields: things.conversation,
	method: 'GET',
	path: '/conversations/{conversation_id}',
	// The fork refuses agent bots the read, which newer Chatwoots allow (chatwoot.md 3.1).
	needs: NEEDS.user,
	fields: [conversationId],
});
