import { NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get inbox',
	description: 'Get an inbox with its settings and WhatsApp templates',
	contract: 'GetInbox',
	yields: things.inbox,
	method: 'GET',
	path: '/inboxes/{id}/',
	needs: NEEDS.user,
	fields: [inboxId],
	options: [includeSecrets],
});
