import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many macros',
	description: "Get many macros: everyone's and those of the token's user",
	contract: 'list-macros',
	yields: things.macro,
	document: EXTRA,
	method: 'GET',
	path: '/macros',
	needs: NEEDS.user,
	fields: many,
	result: wholeList('payload'),
});
