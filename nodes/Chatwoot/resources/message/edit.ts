import { text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { accountOperation } from '../../operation';
import { changes } from '../../answers/sent';
import * as things from '../../things';

export const edit = accountOperation({
	name: 'Edit',
	value: 'edit',
	action: 'Edit message',
	description: 'Change the text of a message that was sent (fork)',
	contract: 'edit-a-message',
	yields: things.message,
	document: EXTRA,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/messages/{message_id}/edit_content',
	needs: NEEDS.user,
	idempotent: true,
	proves: changes('id', 'messageId'),
	fields: [
		conversationId,
		messageId,
		text('content', { displayName: 'Message', wire: 'body:content', required: true, rows: 4 }),
	],
	lane: conversationLane,
});
