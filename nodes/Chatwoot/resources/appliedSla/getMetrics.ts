import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { slaFilters } from './filters';
import { figured } from '../../answers/figures';
import * as things from '../../things';

export const getMetrics = accountOperation({
	name: 'Get Metrics',
	value: 'getMetrics',
	action: 'Get SLA metrics',
	description:
		'Get how many SLAs were applied and missed, and which share was kept, in percent (Enterprise)',
	contract: 'metrics-of-applied-slas',
	yields: things.slaMetrics,
	document: EXTRA,
	method: 'GET',
	path: '/applied_slas/metrics',
	needs: NEEDS.licensedAdmin,
	...ranged,
	fields: [...range, slaFilters],
	options: [timeZone],
	result: figured,
});
