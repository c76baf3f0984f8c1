import { conversationId, conversationLane } from '../../fields/conversation';
import { added, changeLabels, labelChange, labelsOf } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';

export const add = accountOperation({
	name: 'Add',
	value: 'add',
	action: 'Add labels to conversation',
	description: 'Give a conversation labels; those it has stay',
	...labelChange,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	fields: [conversationId, requiredLabels('Labels to add')],
	lane: conversationLane,
	execute: async (session, params) =>
		await changeLabels(
			session,
			labelsOf('conversation', params.conversationId, params),
			params.labels,
			added,
		),
});
