import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const unmute = accountOperation({
	name: 'Unmute',
	value: 'unmute',
	action: 'Unmute conversation',
	description: 'Let the contact of a muted conversation write again',
	contract: 'unmute-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/unmute',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [conversationId],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
