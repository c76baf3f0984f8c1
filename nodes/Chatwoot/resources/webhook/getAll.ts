import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import * as things from '../../things';

/** chatwoot.md 2.5: wrapped twice, not the bare list of the document. */
export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhooks',
	description: 'Get many webhooks of the account',
	contract: 'list-all-webhooks',
	yields: things.webhook,
	method: 'GET',
	path: '/webhooks',
	needs: NEEDS.admin,
	fields: many,
	options: [includeSecrets],
	result: (body, params) => atMost(listAt('payload', 'webhooks')(body), params).map(toItem),
});
