import { range, timeZone } from '../../fields/report';
import { overRange } from '../report/ranged';
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
	path: '/summary_reports/channel',
	...overRange,
	fields: range,
	options: [timeZone],
	result: rowsBy('channel'),
});
