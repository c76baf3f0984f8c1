import { choice, collection, flag } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const setTyping = accountOperation({
	name: 'Set Typing',
	value: 'setTyping',
	action: 'Set typing in conversation',
	description: 'Show in the channel that somebody is writing, or has stopped',
	contract: 'toggle-typing-status-of-a-conversation',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/toggle_typing_status',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [
		conversationId,
		choice('typingStatus', {
			displayName: 'Typing',
			wire: 'body:typing_status',
			default: 'on',
			options: [
				{ name: 'Off', value: 'off' },
				{ name: 'On', value: 'on' },
				{ name: 'Recording (Fork)', value: 'recording' },
			],
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			flag('isPrivate', {
				displayName: 'Private Note',
				description: 'Whether a note is being written, which the contact does not see',
				wire: 'body:is_private',
			}),
		]),
	],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
