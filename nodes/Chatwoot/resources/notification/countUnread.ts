import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const countUnread = accountOperation({
	name: 'Count Unread',
	value: 'countUnread',
	action: 'Count unread notifications',
	description: "Get the number of unread notifications of the token's user",
	contract: 'count-unread-notifications',
	yields: things.unread,
	document: EXTRA,
	method: 'GET',
	path: '/notifications/unread_count',
	needs: NEEDS.user,
	result: (body) => ({ unread_count: typeof body === 'number' ? body : Number(body) }),
	fields: [],
});
