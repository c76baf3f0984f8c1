import { platformAccountId } from '../../fields/platform';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get account',
	description: 'Get an account with its limits and the features that are on',
	contract: 'get-details-of-an-account',
	yields: things.platformAccount,
	method: 'GET',
	path: '/platform/api/v1/accounts/{account_id}',
	needs: PLATFORM,
	fields: [platformAccountId],
});
