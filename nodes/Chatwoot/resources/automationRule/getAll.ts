import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** The server has no pages for it and takes none. */
export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many automation rules',
	description: 'Get many automation rules of the account',
	contract: 'get-account-automation-rule',
	yields: things.automationRule,
	method: 'GET',
	path: '/automation_rules',
	needs: NEEDS.admin,
	fields: many,
	result: wholeList('payload'),
});
