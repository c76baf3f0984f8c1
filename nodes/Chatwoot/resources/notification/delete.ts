import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { notificationId, notificationLane } from './fields';

export const deleteNotification = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete notification',
	description: 'Delete a notification',
	contract: 'delete-a-notification',
	document: EXTRA,
	method: 'DELETE',
	path: '/notifications/{id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	lane: notificationLane,
	result: deleted,
	fields: [notificationId],
});
