import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { added, changeLabels, labelsTurn } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';

export const add = accountOperation({
	name: 'Add',
	value: 'add',
	action: 'Add labels to conversation',
	description: 'Give a conversation labels; those it has stay',
	contract: null,
	yields: things.labels,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	idempotent: true,
	needs: NEEDS.user,
	proves: lookedUp('the labels are read again after writing'),
	fields: [conversationId, requiredLabels('Labels to add')],
	lane: conversationLane,
	execute: async (session, params) => {
		const path = accountPath(
			params,
			`/conversations/${encodeURIComponent(params.conversationId)}/labels`,
		);
		const turn = labelsTurn('conversation', params.conversationId);
		return await changeLabels(session, { turn, path }, params.labels, added);
	},
});
