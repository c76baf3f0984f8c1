import { NEEDS } from '../../api';
import { conversationId, conversationLane } from '../../fields/conversation';
import { removed, changeLabels, labelsTurn } from '../../calls/labels';
import { requiredLabels } from '../../fields/labels';
import { accountOperation, accountPath } from '../../operation';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';

export const remove = accountOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove labels from conversation',
	description: 'Take labels from a conversation; the others stay',
	contract: null,
	yields: things.labels,
	uses: ['list-all-labels-of-a-conversation', 'conversation-add-labels'],
	idempotent: true,
	needs: NEEDS.user,
	proves: lookedUp('the labels are read again after writing'),
	fields: [conversationId, requiredLabels('Labels to take away')],
	lane: conversationLane,
	execute: async (session, params) => {
		const path = accountPath(
			params,
			`/conversations/${encodeURIComponent(params.conversationId)}/labels`,
		);
		const turn = labelsTurn('conversation', params.conversationId);
		return await changeLabels(session, { turn, path }, params.labels, removed);
	},
});
