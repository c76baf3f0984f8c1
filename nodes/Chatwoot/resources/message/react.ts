import { text } from '../../../shared/vocabulary/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { without } from '../../answers/proofs';
import { findAnswered, unanswered } from '../../calls/messages';
import { sendInParts } from '../../calls/parts';
import * as things from '../../things';

/** chatwoot.md 4: a reaction is a message whose text is the emoji. */
export const react = accountOperation({
	name: 'React',
	value: 'react',
	action: 'React to message',
	description: 'Put an emoji on a message (fork)',
	contract: null,
	yields: things.message,
	needs: NEEDS.user,
	uses: ['list-all-messages', 'create-a-new-message-in-a-conversation'],
	method: 'POST',
	path: '/conversations/{conversation_id}/messages',
	proves: {
		by: "a look-up: the message is in the conversation; then the answer's content_attributes.in_reply_to",
		before: async (session, params) => await findAnswered(session, reacting(params)),
		lacks: (body, params) => without(body, 'id') ?? unanswered(body, reacting(params)),
	},
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
	send: sendInParts,
	lane: conversationLane,
});

function reacting<P extends { messageId: number }>(params: P) {
	return { ...params, inReplyTo: params.messageId };
}
