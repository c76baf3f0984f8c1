import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getCategories = accountOperation({
	name: 'Get Categories',
	value: 'getCategories',
	action: 'Get categories of internal channels',
	description: 'Get the categories that channels are kept in',
	contract: 'list-internal-categories',
	yields: things.internalCategory,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/categories',
	needs: NEEDS.user,
	result: wholeList(),
	fields: [...many],
});
