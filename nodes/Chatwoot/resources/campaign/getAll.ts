import { wholeList } from '../../answers/records';
import { includeSecrets } from '../../answers/secrets';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many campaigns',
	description: 'Get many campaigns of the account',
	contract: 'list-campaigns',
	yields: things.campaign,
	document: EXTRA,
	method: 'GET',
	path: '/campaigns',
	needs: NEEDS.admin,
	fields: many,
	options: [includeSecrets],
	result: wholeList(),
});
