import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	clientConversationLane,
} from '../../fields/client';
import { OR_REFUSED } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { doneIn } from './common';

export const markAsRead = plainOperation({
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark conversation as read',
	description: 'Tell the agents that the contact has seen the conversation (last seen)',
	contract: 'update-last-seen',
	method: 'POST',
	path: `${CONVERSATION}/update_last_seen`,
	idempotent: true,
	proves: OR_REFUSED,
	fields: [contactIdentifier, clientConversationId],
	lane: clientConversationLane,
	result: doneIn,
});
