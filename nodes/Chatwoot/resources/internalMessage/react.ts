import { keyText } from '../../../shared/vocabulary/ids';
import { unlike, without } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { reactedTo, reactionLane } from './fields';
import * as things from '../../things';

export const react = accountOperation({
	name: 'React',
	value: 'react',
	action: 'React to internal message',
	description: 'Put an emoji under a message',
	contract: 'react-to-an-internal-message',
	yields: things.internalReaction,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/messages/{message}/reactions',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id, emoji and internal_chat_message_id",
		lacks: (body, { message, emoji }) =>
			without(body, 'id') ?? unlike(body, { emoji, internal_chat_message_id: message }),
	},
	lane: reactionLane,
	fields: [
		reactedTo,
		keyText('emoji', {
			displayName: 'Emoji',
			wire: 'body:emoji',
			required: true,
			placeholder: 'e.g. 👍',
		}),
	],
});
