import { businessHours, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getConversationsSummary = accountOperation({
	name: 'Get Conversations Summary',
	value: 'getConversationsSummary',
	action: 'Get conversations summary as CSV',
	contract: 'csv-report-conversations-summary',
	path: '/reports/conversations_summary',
	...asCsv,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	result: (body, params) =>
		csvResult(body, params, 'conversations_summary_report.csv', { ...DOWNLOADED }),
});
