import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many inboxes',
	description: 'Get many inboxes that the user may see',
	contract: 'listAllInboxes',
	yields: things.inbox,
	method: 'GET',
	path: '/inboxes',
	needs: NEEDS.user,
	fields: many,
	options: [includeSecrets],
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
