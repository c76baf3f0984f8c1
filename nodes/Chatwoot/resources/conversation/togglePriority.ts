import { choice } from '../../../shared/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { noneAsNull, priority } from './fields';

export const togglePriority = accountOperation({
	name: 'Set Priority',
	value: 'togglePriority',
	action: 'Set priority of conversation',
	description: 'Give a conversation a priority, or take it away',
	contract: 'toggle-priority-of-a-conversation',
	method: 'POST',
	path: '/conversations/{conversation_id}/toggle_priority',
	idempotent: true,
	fields: [conversationId, choice('priority', { ...priority, wire: 'body:priority' })],
	shape: [noneAsNull],
	lane: conversationLane,
	result: (_, { conversationId: id, priority: chosen }) => ({
		success: true,
		id,
		priority: chosen === 'none' ? null : chosen,
	}),
});
