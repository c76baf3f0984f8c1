import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { labelId } from './fields';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get label',
	contract: 'get-a-label',
	document: EXTRA,
	method: 'GET',
	path: '/labels/{id}',
	needs: NEEDS.user,
	fields: [labelId],
});
