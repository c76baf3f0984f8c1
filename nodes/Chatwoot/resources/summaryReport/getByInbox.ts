import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { businessHours, inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getByInbox = accountOperation({
	name: 'Get by Inbox',
	value: 'getByInbox',
	action: 'Get summary by inbox',
	description: 'Get conversations, resolutions and average times in seconds of each inbox',
	contract: 'get-inbox-summary-report',
	yields: things.summaryRow,
	version: 'v2',
	method: 'GET',
	path: '/summary_reports/inbox',
	needs: NEEDS.admin,
	fields: [...range],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figureRows,
});
