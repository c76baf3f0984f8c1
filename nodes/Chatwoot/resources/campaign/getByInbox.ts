import { wholeList } from '../../answers/records';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getByInbox = accountOperation({
	name: 'Get by Inbox',
	value: 'getByInbox',
	action: 'Get campaigns of inbox',
	description: 'Get the campaigns of an inbox',
	contract: 'list-campaigns-of-an-inbox',
	yields: things.campaign,
	document: EXTRA,
	method: 'GET',
	path: '/inboxes/{id}/campaigns',
	needs: NEEDS.admin,
	fields: [inboxId, ...many],
	options: [includeSecrets],
	result: wholeList(),
});
