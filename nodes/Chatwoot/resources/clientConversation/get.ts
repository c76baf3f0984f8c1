import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	withSource,
} from '../../fields/client';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get conversation',
	contract: 'get-single-conversation',
	yields: things.clientConversation,
	method: 'GET',
	path: CONVERSATION,
	fields: [contactIdentifier, clientConversationId],
	result: withSource,
});
