import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import {
	businessHours,
	groupBy,
	inSeconds,
	offsetOfZone,
	range,
	subject,
	timeZone,
} from '../../fields/report';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import { metric } from './metric';
import * as things from '../../things';

export const getStatistics = accountOperation({
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics',
	description: 'Get one figure over time: an item for each day, week or other span',
	contract: 'list-all-conversation-statistics',
	yields: things.statistic,
	version: 'v2',
	method: 'GET',
	path: '/reports',
	needs: NEEDS.admin,
	fields: [metric, ...subject, ...range, groupBy],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds, offsetOfZone],
	result: figureRows,
});
