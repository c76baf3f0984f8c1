import { wholeList } from '../../answers/records';
import { includeSecrets } from '../../answers/secrets';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many integrations',
	description: 'Get many apps that the server can be joined with, and the hooks of those that are',
	contract: 'get-details-of-all-integrations',
	yields: things.integration,
	method: 'GET',
	path: '/integrations/apps',
	needs: NEEDS.user,
	fields: many,
	options: [includeSecrets],
	result: wholeList('payload'),
});
