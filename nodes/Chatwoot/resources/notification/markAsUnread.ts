import { unlike } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { notificationId, notificationLane } from './fields';
import * as things from '../../things';

export const markAsUnread = accountOperation({
	name: 'Mark as Unread',
	value: 'markAsUnread',
	action: 'Mark notification as unread',
	description: 'Mark a notification as unread',
	contract: 'mark-a-notification-unread',
	yields: things.notification,
	document: EXTRA,
	method: 'POST',
	path: '/notifications/{id}/unread',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's id and read_at",
		lacks: (body, { id }) => unlike(body, { id, read_at: null }),
	},
	lane: notificationLane,
	fields: [notificationId],
});
