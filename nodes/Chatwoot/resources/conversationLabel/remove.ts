import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { changeLabels, removed, requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';

export const remove = accountOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove labels from conversation',
	description: 'Take labels from a conversation; the others stay',
	contract: null,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	needs: NEEDS.user,
	idempotent: true,
	fields: [conversationId, requiredLabels('Labels to take away')],
	lane: conversationLane,
	execute: async (session, params) => {
		const path = accountPath(
			params,
			`/conversations/${encodeURIComponent(params.conversationId)}/labels`,
		);
		return await changeLabels(session, path, params.labels, removed);
	},
});
