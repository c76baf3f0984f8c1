import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	clientConversationLane,
	withSource,
} from '../../fields/client';
import { unlike } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const resolve = plainOperation({
	name: 'Resolve',
	value: 'resolve',
	action: 'Resolve conversation',
	description: 'End a conversation in the name of the contact; a new message opens it again',
	contract: 'resolve-conversation',
	yields: things.clientConversation,
	method: 'POST',
	path: `${CONVERSATION}/toggle_status`,
	idempotent: true,
	proves: {
		by: "the answer's status",
		lacks: (body) => unlike(body, { status: 'resolved' }),
	},
	fields: [contactIdentifier, clientConversationId],
	lane: clientConversationLane,
	result: withSource,
});
