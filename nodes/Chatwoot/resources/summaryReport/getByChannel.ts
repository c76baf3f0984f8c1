import { NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { rowsBy } from '../../answers/figures';
import * as things from '../../things';

export const getByChannel = accountOperation({
	name: 'Get by Channel',
	value: 'getByChannel',
	action: 'Get summary by channel',
	description: 'Get the conversations of each channel by their status; half a year at most',
	contract: 'get-channel-summary-report',
	yields: things.channelRow,
	version: 'v2',
	method: 'GET',
	path: '/summary_reports/channel',
	needs: NEEDS.admin,
	fields: [...range],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: rowsBy('channel'),
});
