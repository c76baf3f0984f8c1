import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { macroId } from './fields';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get macro',
	contract: 'get-a-macro',
	document: EXTRA,
	method: 'GET',
	path: '/macros/{id}',
	needs: NEEDS.user,
	fields: [macroId],
	result: record,
});
