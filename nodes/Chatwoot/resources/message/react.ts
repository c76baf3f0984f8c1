import { text } from '../../../shared/vocabulary/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from '../../fields/message';
import { accountOperation } from '../../operation';

/** chatwoot.md 4: a reaction is a message whose text is the emoji. */
export const react = accountOperation({
	name: 'React',
	value: 'react',
	action: 'React to message',
	description: 'Put an emoji on a message (fork)',
	contract: null,
	uses: ['create-a-new-message-in-a-conversation'],
	method: 'POST',
	path: '/conversations/{conversation_id}/messages',
	fields: [
		conversationId,
		{ ...messageId, wire: undefined },
		text('content', {
			displayName: 'Emoji',
			wire: 'body:content',
			required: true,
			placeholder: 'e.g. 👍',
		}),
	],
	shape: [
		({ messageId: id }, { body }) => {
			body.content_attributes = { in_reply_to: id, is_reaction: true };
		},
	],
	lane: conversationLane,
});
