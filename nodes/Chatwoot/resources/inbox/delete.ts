import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

export const deleteInbox = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete inbox',
	description: 'Delete an inbox with its conversations; the server does so in the background',
	contract: 'delete-an-inbox',
	document: EXTRA,
	method: 'DELETE',
	path: '/inboxes/{id}',
	needs: NEEDS.admin,
	proves: status('the server does it in the background'),
	fields: [inboxId],
	lane: inboxLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
