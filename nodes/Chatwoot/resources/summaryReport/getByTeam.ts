import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { businessHours, inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getByTeam = accountOperation({
	name: 'Get by Team',
	value: 'getByTeam',
	action: 'Get summary by team',
	description: 'Get conversations, resolutions and average times in seconds of each team',
	contract: 'get-team-summary-report',
	yields: things.summaryRow,
	version: 'v2',
	method: 'GET',
	path: '/summary_reports/team',
	needs: NEEDS.admin,
	fields: [...range],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figureRows,
});
