import { conversationId, conversationLane } from '../../fields/conversation';
import { removed, changeLabels, labelChange, labelsOf } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';

export const remove = accountOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove labels from conversation',
	description: 'Take labels from a conversation; the others stay',
	...labelChange,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	fields: [conversationId, requiredLabels('Labels to take away')],
	lane: conversationLane,
	execute: async (session, params) =>
		await changeLabels(
			session,
			labelsOf('conversation', params.conversationId, params),
			params.labels,
			removed,
		),
});
