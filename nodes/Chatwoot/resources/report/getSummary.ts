import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import {
	businessHours,
	inSeconds,
	offsetOfZone,
	range,
	subject,
	timeZone,
} from '../../fields/report';
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
	version: 'v2',
	method: 'GET',
	path: '/reports/summary',
	needs: NEEDS.admin,
	fields: [...subject, ...range],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds, offsetOfZone],
	result: figured,
});
