import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { inboxLane } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteAvatar = accountOperation({
	name: 'Delete Avatar',
	value: 'deleteAvatar',
	action: 'Delete avatar of inbox',
	description: 'Take the picture of an inbox away',
	contract: 'delete-the-avatar-of-an-inbox',
	document: EXTRA,
	method: 'DELETE',
	// The one whose picture it is stays.
	doneWhen: [],
	path: '/inboxes/{id}/avatar',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [inboxId],
	lane: inboxLane,
	result: (_, { id }) => ({ success: true, id }),
});
