import { includeSecrets } from '../../answers/secrets';
import { userId } from './fields';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get user',
	description:
		"Get a user with the accounts it works in. 'Include Secrets' in Options puts out the access token.",
	contract: 'get-details-of-a-user',
	yields: things.platformUser,
	method: 'GET',
	path: '/platform/api/v1/users/{id}',
	needs: PLATFORM,
	fields: [userId],
	options: [includeSecrets],
});
