import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { slaFilters } from './filters';
import { many, page } from '../../fields/lists';
import { pagesOf } from '../../calls/paging';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many SLA misses',
	description:
		'Get the conversations that missed their SLA, with the conversation and the policy (Enterprise)',
	contract: 'list-applied-slas',
	yields: things.appliedSla,
	document: EXTRA,
	method: 'GET',
	path: '/applied_slas',
	needs: NEEDS.licensedAdmin,
	...ranged,
	fields: [...many, ...range, slaFilters],
	options: [page, timeZone],
	paging: pagesOf(25, 'payload'),
});
