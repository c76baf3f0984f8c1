import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { reactedTo, reactionLane } from './fields';

export const removeReaction = accountOperation({
	name: 'Remove Reaction',
	value: 'removeReaction',
	action: 'Remove reaction from internal message',
	description: 'Take a reaction back',
	contract: 'remove-an-internal-reaction',
	document: EXTRA,
	method: 'DELETE',
	path: '/internal_chat/messages/{message}/reactions/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	lane: reactionLane,
	result: deleted,
	fields: [
		reactedTo,
		wholeIdPicker('id', {
			displayName: 'Reaction ID',
			description: 'As React answers it',
			wire: 'path:id',
			search: 'searchReactions',
			required: true,
			placeholder: 'e.g. 1',
		}),
	],
});
