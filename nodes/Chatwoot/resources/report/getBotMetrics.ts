import { EXTRA } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { overRange } from './ranged';
import { accountOperation } from '../../operation';
import { figured } from '../../answers/figures';
import * as things from '../../things';

export const getBotMetrics = accountOperation({
	name: 'Get Bot Metrics',
	value: 'getBotMetrics',
	action: 'Get bot metrics',
	description: 'Get how many conversations bots took, and which share they resolved and handed off',
	contract: 'bot-metrics-report',
	yields: things.botMetrics,
	document: EXTRA,
	path: '/reports/bot_metrics',
	...overRange,
	fields: range,
	options: [timeZone],
	result: figured,
});
