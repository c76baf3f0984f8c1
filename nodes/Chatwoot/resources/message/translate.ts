import { text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { messageId } from './fields';
import { accountOperation } from '../../operation';
import { answers } from '../../answers/proofs';

export const translate = accountOperation({
	name: 'Translate',
	value: 'translate',
	action: 'Translate message',
	description: 'Have a message translated, where the account has set up a translation service',
	contract: 'translate-a-message',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages/{message_id}/translate',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('content'),
	fields: [
		conversationId,
		messageId,
		text('targetLanguage', {
			displayName: 'Target Language',
			wire: 'body:target_language',
			required: true,
			placeholder: 'e.g. en',
		}),
	],
	lane: conversationLane,
});
