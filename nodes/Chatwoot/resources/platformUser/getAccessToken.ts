import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { withoutSecrets } from '../../answers/secrets';
import { answers } from '../../answers/proofs';
import { userId, userLane } from './fields';
import { EXTRA } from '../../apis/application';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

/** The token is what was asked for; the key of the user's stream is not. */
const asked = (body: Json) => {
	const { access_token = null, expiry = null, user = null } = isMap(body) ? body : {};
	return { access_token, expiry, user: withoutSecrets(user) };
};

export const getAccessToken = plainOperation({
	name: 'Get Access Token',
	value: 'getAccessToken',
	action: 'Get access token of user',
	description:
		'Get the token with which the Application API is used as this user. It is a key that stays in force, for anybody who has it. Seen on Chatwoot 4.15.1.',
	contract: 'create-a-token-of-a-user',
	document: EXTRA,
	method: 'POST',
	path: '/platform/api/v1/users/{id}/token',
	needs: PLATFORM,
	idempotent: true,
	proves: answers('access_token'),
	givesSecrets: true,
	fields: [userId],
	lane: userLane,
	result: asked,
});
