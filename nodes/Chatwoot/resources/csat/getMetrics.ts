import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { csatFilters } from './filters';
import * as things from '../../things';

export const getMetrics = accountOperation({
	name: 'Get Metrics',
	value: 'getMetrics',
	action: 'Get survey metrics',
	description: 'Get how many surveys were sent and answered, and with which ratings',
	contract: 'metrics-of-csat-survey-responses',
	yields: things.csatMetrics,
	document: EXTRA,
	method: 'GET',
	path: '/csat_survey_responses/metrics',
	needs: NEEDS.admin,
	...ranged,
	fields: [...range, collection('filters', 'Filters', 'Add filter', csatFilters)],
	options: [timeZone],
});
