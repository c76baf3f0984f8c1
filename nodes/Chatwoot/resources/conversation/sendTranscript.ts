import { text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const sendTranscript = accountOperation({
	name: 'Send Transcript',
	value: 'sendTranscript',
	action: 'Send transcript of conversation',
	description: 'Send the whole conversation by email; at most 30 an hour in an account',
	irrevocable: 'It reaches people at once and cannot be taken back.',
	contract: 'send-a-transcript',
	document: EXTRA,
	method: 'POST',
	path: '/conversations/{conversation_id}/transcript',
	needs: NEEDS.user,
	proves: status('the answer is empty; the email is sent in the background'),
	fields: [
		conversationId,
		text('email', {
			displayName: 'Email',
			wire: 'body:email',
			required: true,
			placeholder: 'e.g. name@email.com',
		}),
	],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});
