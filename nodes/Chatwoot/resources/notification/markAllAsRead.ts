import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { at, status } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { notificationPages } from '../../calls/paging';
import { accountOperation } from '../../operation';

/**
 * What the server itself calls a conversation: here it takes no number of the URL, and marks the notifications of
 * all where it finds nothing. Only its notifications show both.
 */
async function ownIdOf(
	session: Session,
	params: InAccount,
	conversation: number,
): Promise<Json | undefined> {
	const unread = await session.pages(
		{
			method: 'GET',
			path: accountPath(params, '/notifications'),
			query: { 'includes[]': ['snoozed'] },
			needs: NEEDS.user,
			idempotent: true,
		},
		notificationPages,
		{ limit: Infinity },
	);
	const found = unread.find(
		(one) =>
			at(one, 'primary_actor_type') === 'Conversation' &&
			String(at(one, 'primary_actor.id')) === String(conversation),
	);
	return found === undefined ? undefined : at(found, 'primary_actor_id');
}

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
	send: async (session, request, params) => {
		const { primaryActorId: conversation } = params;
		if (conversation === undefined) return await session.send(request);
		const own = await ownIdOf(session, params, conversation);
		// There is none to mark, and of an ID that is not there the server marks all.
		if (own === undefined) return null;
		const body = { primary_actor_type: 'Conversation', primary_actor_id: own };
		return await session.send({ ...request, body });
	},
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
