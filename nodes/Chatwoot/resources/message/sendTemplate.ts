import { text } from '../../../shared/vocabulary/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { template, templateFields } from '../../fields/template';
import { accountOperation } from '../../operation';
import { answers } from '../../answers/proofs';

export const sendTemplate = accountOperation({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send template message',
	description: "Send one of the WhatsApp inbox's templates with its parameters",
	contract: 'create-a-new-message-in-a-conversation',
	main: false,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages',
	proves: answers('id'),
	fields: [
		conversationId,
		...templateFields,
		text('content', {
			displayName: 'Text to Show',
			description: 'What agents see of it in Chatwoot',
			wire: 'body:content',
			rows: 2,
		}),
	],
	shape: [template],
	lane: conversationLane,
});
