import { inSeconds, offsetOfZone, range, timeZone } from '../../fields/report';
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
	fields: [...range, ...csvFields],
	options: [timeZone],
	shape: [inSeconds, offsetOfZone],
	result: (body, params) =>
		csvResult(body, params, 'conversation_traffic_report.csv', { ...DOWNLOADED }),
});
