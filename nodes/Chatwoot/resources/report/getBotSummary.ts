import { EXTRA } from '../../apis/application';
import { range, subject, timeZone } from '../../fields/report';
import { overRange } from './ranged';
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
	path: '/reports/bot_summary',
	...overRange,
	fields: [...subject, ...range],
	options: [timeZone],
	result: figured,
});
