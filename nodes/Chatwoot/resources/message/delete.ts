import { NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';

/** chatwoot.md 4: the message stays, its content is replaced; the fork deletes on WhatsApp too. */
export const deleteMessage = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete message',
	description: 'Delete the content of a message; in the fork also on WhatsApp',
	contract: 'delete-a-message',
	method: 'DELETE',
	path: '/conversations/{conversation_id}/messages/{message_id}',
	needs: NEEDS.user,
	proves: {
		by: "the answer's content_attributes.deleted",
		lacks: (body) => unlike(body, { 'content_attributes.deleted': true }),
	},
	fields: [conversationId, messageId],
	lane: conversationLane,
	result: (_, { messageId: id }) => ({ deleted: true, id }),
});
