import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many SLA policies',
	description: 'Get many SLA policies of the account (licensed server)',
	contract: 'list-sla-policies',
	yields: things.slaPolicy,
	document: EXTRA,
	method: 'GET',
	path: '/sla_policies',
	needs: NEEDS.licensed,
	fields: many,
	result: wholeList('payload'),
});
