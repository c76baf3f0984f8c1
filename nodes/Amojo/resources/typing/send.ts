import { collection, number } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { accountId, addExtra, chatId, extraFields, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send typing',
	description: 'Show in amoCRM that the client is typing',
	contract: 'typing',
	method: 'POST',
	path: '/v2/origin/custom/{scope_id}/typing',
	idempotent: true,
	fields: [
		chatId,
		textId('senderId', {
			displayName: 'Client ID',
			description: 'The client on your side',
			placeholder: 'e.g. client-1376',
			wire: 'body:sender.id',
			required: true,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountId,
			number('durationMs', {
				displayName: 'Duration',
				description: 'How long it is shown, in milliseconds',
				wire: 'body:duration_ms',
				default: 5000,
				min: 0,
				whole: true,
			}),
			extraFields,
		]),
	],
	shape: [inScope, addExtra],
	lane: ({ conversationId }) => conversationId,
	result: (_, { conversationId }) => ({ success: true, conversation_id: conversationId }),
});
