import type { JsonMap } from '../../../shared/json';
import { isMap } from '../../../shared/json';
import { toItem } from '../../../shared/perform';
import { operation } from '../../../shared/types';
import { NEEDS } from '../../api';

/** Tokens that come with a profile and have no business in an execution's data. */
const SECRETS = new Set(['access_token', 'pubsub_token', 'hmac_identifier']);

/** chatwoot.md 3.1: the only call that stands below no account. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get profile',
	description: "Get the token's user with its accounts and roles, without its tokens",
	contract: 'fetchProfile',
	method: 'GET',
	path: '/api/v1/profile',
	needs: NEEDS.user,
	fields: [],
	result: (body) => (isMap(body) ? withoutSecrets(body) : toItem(body)),
});

function withoutSecrets(profile: JsonMap): JsonMap {
	return Object.fromEntries(Object.entries(profile).filter(([key]) => !SECRETS.has(key)));
}
