import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { macroId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get macro',
	contract: 'get-a-macro',
	yields: things.macro,
	document: EXTRA,
	method: 'GET',
	path: '/macros/{id}',
	needs: NEEDS.user,
	fields: [macroId],
	result: record,
});
