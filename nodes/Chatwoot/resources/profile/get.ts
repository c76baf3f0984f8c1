import { toItem } from '../../../shared/vocabulary/result';
import { NEEDS } from '../../apis/application';
import { plainOperation } from '../../operation';
import * as things from '../../things';

/** chatwoot.md 3.1: the only call that stands below no account. */
export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get profile',
	description: "Get the token's user with its accounts and roles, without its tokens",
	contract: 'fetchProfile',
	yields: things.profile,
	method: 'GET',
	path: '/api/v1/profile',
	needs: NEEDS.user,
	fields: [],
	result: (body) => toItem(body),
});
