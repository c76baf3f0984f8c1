import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, timeZone } from '../../fields/report';
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
	version: 'v2',
	method: 'GET',
	path: '/reports/first_response_time_distribution',
	needs: NEEDS.admin,
	fields: [...range],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: rowsBy('channel'),
});
