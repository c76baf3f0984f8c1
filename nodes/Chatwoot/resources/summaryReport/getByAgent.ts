import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { businessHours, inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getByAgent = accountOperation({
	name: 'Get by Agent',
	value: 'getByAgent',
	action: 'Get summary by agent',
	description: 'Get conversations, resolutions and average times in seconds of each agent',
	contract: 'get-agent-summary-report',
	yields: things.summaryRow,
	version: 'v2',
	method: 'GET',
	path: '/summary_reports/agent',
	needs: NEEDS.admin,
	fields: [...range],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figureRows,
});
