import { choice } from '../../../shared/vocabulary/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { noneAsNull, priority } from './fields';
import { OR_REFUSED } from '../../answers/proofs';

export const setPriority = accountOperation({
	name: 'Set Priority',
	value: 'setPriority',
	action: 'Set priority of conversation',
	description: 'Give a conversation a priority, or take it away',
	contract: 'toggle-priority-of-a-conversation',
	method: 'POST',
	path: '/conversations/{conversation_id}/toggle_priority',
	idempotent: true,
	proves: OR_REFUSED,
	fields: [conversationId, choice('priority', { ...priority, wire: 'body:priority' })],
	shape: [noneAsNull],
	lane: conversationLane,
	result: (_, { conversationId: id, priority: chosen }) => ({
		success: true,
		id,
		priority: chosen === 'none' ? null : chosen,
	}),
});
