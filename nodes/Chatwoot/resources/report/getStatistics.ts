import { choice } from '../../../shared/vocabulary/fields';
import {
	businessHours,
	inSeconds,
	offsetOfZone,
	range,
	subject,
	timeZone,
} from '../../fields/report';
import { overRange } from './ranged';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import { metric } from './metric';
import * as things from '../../things';

const groupBy = choice('groupBy', {
	displayName: 'Group By',
	description: 'How long the time of each figure is',
	wire: 'query:group_by',
	default: 'day',
	options: [
		{ name: 'Day', value: 'day' },
		{ name: 'Hour', value: 'hour' },
		{ name: 'Month', value: 'month' },
		{ name: 'Week', value: 'week' },
		{ name: 'Year', value: 'year' },
	],
});

export const getStatistics = accountOperation({
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics',
	description: 'Get one figure over time: an item for each day, week or other span',
	contract: 'list-all-conversation-statistics',
	yields: things.statistic,
	path: '/reports',
	...overRange,
	fields: [metric, ...subject, ...range, groupBy],
	options: [businessHours, timeZone],
	shape: [inSeconds, offsetOfZone],
	result: figureRows,
});
