import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get account',
	description: 'Get an account with its settings and what is switched on in it',
	contract: 'get-account-details',
	yields: things.account,
	method: 'GET',
	path: '',
	needs: NEEDS.user,
	fields: [],
});
