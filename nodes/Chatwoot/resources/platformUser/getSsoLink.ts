import { userId } from './fields';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

/** The link is a key, and what was asked for: it is the output, and stands nowhere else. */
export const getSsoLink = plainOperation({
	name: 'Get SSO Link',
	value: 'getSsoLink',
	action: 'Get SSO link of user',
	description:
		'Get a link that signs a user in without a password. It is a key: it works once and for five minutes, for anybody who has it.',
	contract: 'get-sso-url-of-a-user',
	method: 'GET',
	path: '/platform/api/v1/users/{id}/login',
	needs: PLATFORM,
	fields: [userId],
});
