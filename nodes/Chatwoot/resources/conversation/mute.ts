import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const mute = accountOperation({
	name: 'Mute',
	value: 'mute',
	action: 'Mute conversation',
	description: 'Block the contact of a conversation and resolve it',
	contract: 'mute-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/mute',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [conversationId],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
