import { answers } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { notificationId, notificationLane } from './fields';
import * as things from '../../things';

export const markAsRead = accountOperation({
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark notification as read',
	description: 'Mark a notification as read',
	contract: 'mark-a-notification-read',
	yields: things.notification,
	document: EXTRA,
	method: 'PATCH',
	path: '/notifications/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('read_at'),
	lane: notificationLane,
	fields: [notificationId],
});
