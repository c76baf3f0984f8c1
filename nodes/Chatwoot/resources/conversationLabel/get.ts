import { NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { labelsIn } from '../../answers/labels';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get labels of conversation',
	description: 'Get the labels of a conversation',
	contract: 'list-all-labels-of-a-conversation',
	yields: things.labels,
	method: 'GET',
	path: '/conversations/{conversation_id}/labels',
	needs: NEEDS.user,
	fields: [conversationId],
	result: labelsIn,
});
