import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { labelId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get label',
	contract: 'get-a-label',
	yields: things.label,
	document: EXTRA,
	method: 'GET',
	path: '/labels/{id}',
	needs: NEEDS.user,
	fields: [labelId],
});
