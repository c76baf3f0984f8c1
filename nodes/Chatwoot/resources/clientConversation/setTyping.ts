import { choice } from '../../../shared/vocabulary/fields';
import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	clientConversationLane,
} from '../../fields/client';
import { OR_REFUSED } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { doneIn } from './common';

export const setTyping = plainOperation({
	name: 'Set Typing',
	value: 'setTyping',
	action: 'Set typing in conversation',
	description: 'Show the agents that the contact is writing, or has stopped',
	contract: 'toggle-typing-status',
	method: 'POST',
	path: `${CONVERSATION}/toggle_typing`,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [
		contactIdentifier,
		clientConversationId,
		choice('typingStatus', {
			displayName: 'Typing',
			wire: 'query:typing_status',
			default: 'on',
			options: [
				{ name: 'Off', value: 'off' },
				{ name: 'On', value: 'on' },
				{ name: 'Recording (Fork)', value: 'recording' },
			],
		}),
	],
	lane: clientConversationLane,
	result: doneIn,
});
