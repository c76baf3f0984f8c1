import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { labelsIn } from '../../answers/labels';
import { labelsTurn } from '../../calls/labels';
import { allLabels, noLabels } from '../../fields/labels';
import { accountOperation } from '../../operation';
import { at, missing } from '../../answers/proofs';
import * as things from '../../things';

export const set = accountOperation({
	name: 'Set',
	value: 'set',
	action: 'Set labels of conversation',
	description: 'Give a conversation exactly these labels; all others are taken away',
	contract: 'conversation-add-labels',
	yields: things.labels,
	method: 'POST',
	path: '/conversations/{conversation_id}/labels',
	needs: NEEDS.labels,
	idempotent: true,
	proves: {
		by: "the answer's payload has the labels",
		lacks: (body, { labels: given }) => missing(at(body, 'payload'), given ?? []),
	},
	fields: [conversationId, ...allLabels],
	shape: [noLabels],
	lane: conversationLane,
	turn: ({ conversationId: id }) => labelsTurn('conversation', id),
	result: labelsIn,
});
