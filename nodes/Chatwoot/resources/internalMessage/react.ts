import { text } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../api';
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
		by: "the answer's emoji",
		lacks: (body, { emoji }) => unlike(body, { emoji }),
	},
	lane: reactionLane,
	fields: [
		reactedTo,
		text('emoji', {
			displayName: 'Emoji',
			wire: 'body:emoji',
			required: true,
			placeholder: 'e.g. 👍',
		}),
	],
});
