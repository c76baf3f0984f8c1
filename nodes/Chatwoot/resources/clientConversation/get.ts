import { contactIdentifier, CONVERSATION, conversationId, withSource } from '../../fields/client';
import { plainOperation } from '../../operation';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get conversation',
	contract: 'get-single-conversation',
	method: 'GET',
	path: CONVERSATION,
	fields: [contactIdentifier, conversationId],
	result: withSource,
});
