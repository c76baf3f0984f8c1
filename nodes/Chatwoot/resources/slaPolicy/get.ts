import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { slaPolicyId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get SLA policy',
	contract: 'get-an-sla-policy',
	yields: things.slaPolicy,
	document: EXTRA,
	method: 'GET',
	path: '/sla_policies/{id}',
	needs: NEEDS.licensed,
	fields: [slaPolicyId],
	result: record,
});
