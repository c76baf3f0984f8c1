import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { companyId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get company',
	contract: 'get-a-company',
	yields: things.company,
	document: EXTRA,
	method: 'GET',
	path: '/companies/{id}',
	needs: NEEDS.licensed,
	fields: [companyId],
	result: record,
});
