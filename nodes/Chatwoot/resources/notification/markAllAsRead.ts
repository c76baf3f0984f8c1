import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { status } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';

export const markAllAsRead = accountOperation({
	name: 'Mark All as Read',
	value: 'markAllAsRead',
	action: 'Mark all notifications as read',
	description: 'Mark all notifications as read, or those of one conversation',
	contract: 'mark-all-notifications-read',
	document: EXTRA,
	method: 'POST',
	path: '/notifications/read_all',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer is empty, and there is nothing to be refused'),
	lane: () => 'notifications',
	shape: [
		({ primaryActorId }, { body }) => {
			if (primaryActorId !== undefined) body.primary_actor_type = 'Conversation';
		},
	],
	result: () => ({ success: true }),
	fields: [
		collection('additionalFields', 'Additional Fields', 'Add field', [
			wholeIdPicker('primaryActorId', {
				displayName: 'Conversation',
				description: 'Only the notifications of this conversation',
				wire: 'body:primary_actor_id',
				search: 'searchConversations',
				placeholder: 'e.g. 128',
				ifNothing: 'refuse',
			}),
			choice('primaryActorType', {
				displayName: 'Subject Type',
				description: 'What the notifications are about',
				wire: 'body:primary_actor_type',
				default: 'Conversation',
				options: [{ name: 'Conversation', value: 'Conversation' }],
			}),
		]),
	],
});
