import { number } from '../../../shared/vocabulary/fields';
import { offsetOfZone, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getConversationTraffic = accountOperation({
	name: 'Get Conversation Traffic',
	value: 'getConversationTraffic',
	action: 'Get conversation traffic as CSV',
	contract: 'csv-report-conversation-traffic',
	path: '/reports/conversation_traffic',
	...asCsv,
	description:
		'Get how many conversations began in each hour of the last days, as rows or as a file. Its days end yesterday: Chatwoot takes no other range here.',
	fields: [
		number('daysBefore', {
			displayName: 'Days',
			description: 'How many whole days before today, as UTC counts them',
			wire: 'query:days_before',
			default: 6,
			min: 1,
			max: 183,
			whole: true,
		}),
		...csvFields,
	],
	options: [timeZone],
	shape: [offsetOfZone],
	result: (body, params) =>
		csvResult(body, params, 'conversation_traffic_report.csv', { ...DOWNLOADED }),
});
