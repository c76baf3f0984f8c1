import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, subject, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { figured } from '../../answers/figures';
import * as things from '../../things';

export const getBotSummary = accountOperation({
	name: 'Get Bot Summary',
	value: 'getBotSummary',
	action: 'Get bot summary',
	description: 'Get how many conversations bots resolved and handed off, with the range before it',
	contract: 'bot-summary-report',
	yields: things.botSummary,
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/reports/bot_summary',
	needs: NEEDS.admin,
	fields: [...subject, ...range],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	result: figured,
});
