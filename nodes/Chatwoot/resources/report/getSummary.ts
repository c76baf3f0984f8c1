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
import { figured } from '../../answers/figures';
import * as things from '../../things';

export const getSummary = accountOperation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get summary',
	description: 'Get all figures of a range in one item, with those of the range before it',
	contract: 'list-all-conversation-statistics-summary',
	yields: things.summary,
	path: '/reports/summary',
	...overRange,
	fields: [...subject, ...range],
	options: [businessHours, timeZone],
	shape: [inSeconds, offsetOfZone],
	result: figured,
});
