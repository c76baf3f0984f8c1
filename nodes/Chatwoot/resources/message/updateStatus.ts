import { choice, text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { accountOperation } from '../../operation';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

export const updateStatus = accountOperation({
	name: 'Update Status',
	value: 'updateStatus',
	action: 'Update status of message',
	description: 'Say how far a message has come; in inboxes of the type API only',
	contract: 'update-message-status',
	yields: things.message,
	document: EXTRA,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/messages/{message_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's status",
		lacks: (body, { status }) =>
			unlike(body, { status }, 'A message that was read does not go back to delivered.'),
	},
	fields: [
		conversationId,
		messageId,
		choice('status', {
			displayName: 'Status',
			wire: 'body:status',
			default: 'delivered',
			options: [
				{ name: 'Delivered', value: 'delivered' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Read', value: 'read' },
				{ name: 'Sent', value: 'sent' },
			],
		}),
		text('externalError', {
			displayName: 'External Error',
			description: 'Why it failed',
			wire: 'body:external_error',
		}),
	],
	lane: conversationLane,
});
