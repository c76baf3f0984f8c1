import { range, timeZone } from '../../fields/report';
import { overRange } from './ranged';
import { accountOperation } from '../../operation';
import { rowsBy } from '../../answers/figures';
import * as things from '../../things';

export const getFirstResponseTimeDistribution = accountOperation({
	name: 'Get First Response Time Distribution',
	value: 'getFirstResponseTimeDistribution',
	action: 'Get first response time distribution',
	description:
		'Get how many conversations of each channel were answered within an hour, four hours and so on',
	contract: 'get-first-response-time-distribution',
	yields: things.responseTimes,
	path: '/reports/first_response_time_distribution',
	...overRange,
	fields: range,
	options: [timeZone],
	result: rowsBy('channel'),
});
