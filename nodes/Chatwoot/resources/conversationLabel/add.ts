import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { changeLabels, added, requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';

export const add = accountOperation({
	name: 'Add',
	value: 'add',
	action: 'Add labels to conversation',
	description: 'Give a conversation labels; those it has stay',
	contract: null,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	needs: NEEDS.user,
	idempotent: true,
	fields: [conversationId, requiredLabels('Labels to add')],
	lane: conversationLane,
	execute: async (session, params) => {
		const path = accountPath(
			params,
			`/conversations/${encodeURIComponent(params.conversationId)}/labels`,
		);
		return await changeLabels(session, path, params.labels, added);
	},
});
