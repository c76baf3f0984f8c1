import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, timeZone } from '../../fields/report';
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
	version: 'v2',
	method: 'GET',
	path: '/reports/bot_metrics',
	needs: NEEDS.admin,
	fields: [...range],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figured,
});
