import { InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import { asText } from '../../../shared/vocabulary/read';
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
		custom(
			'email',
			{ displayName: 'Email', wire: 'body:email', required: true },
			{ type: 'string', default: '', placeholder: 'e.g. name@email.com' },
			readAddresses,
		),
	],
	lane: conversationLane,
	result: (_, { conversationId: id }) => ({ success: true, id }),
});

/** One or several with commas. Chatwoot takes anything, and then writes to nobody. */
function readAddresses(value: unknown, place: { label: string }): string {
	const text = asText(value, place).trim();
	if (text.split(',').every((part) => /^[^\s@]+@[^\s@]+$/.test(part.trim()))) return text;
	throw new InputError(
		`'${place.label}' holds what is no email address`,
		'Write it as name@example.com, several with commas.',
	);
}
