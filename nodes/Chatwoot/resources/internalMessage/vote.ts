import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { OR_REFUSED } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const vote = accountOperation({
	name: 'Vote',
	value: 'vote',
	action: 'Vote in internal poll',
	description: 'Choose one of the choices of a poll. Needs a licence.',
	contract: 'vote-in-an-internal-poll',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/polls/{id}/vote',
	needs: NEEDS.user,
	idempotent: true,
	proves: OR_REFUSED,
	lane: ({ id }) => `internal poll ${id}`,
	fields: [
		wholeIdPicker('id', {
			displayName: 'Poll ID',
			search: 'searchPolls',
			wire: 'path:id',
			required: true,
			placeholder: 'e.g. 3',
		}),
		wholeIdPicker('optionId', {
			displayName: 'Choice ID',
			search: 'searchPollChoices',
			wire: 'body:option_id',
			required: true,
			placeholder: 'e.g. 8',
		}),
	],
});
