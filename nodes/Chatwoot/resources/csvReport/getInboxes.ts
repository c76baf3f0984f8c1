import { businessHours, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getInboxes = accountOperation({
	name: 'Get Inboxes',
	value: 'getInboxes',
	action: 'Get inboxes as CSV',
	contract: 'csv-report-inboxes',
	path: '/reports/inboxes',
	...asCsv,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	result: (body, params) =>
		csvResult(body, params, 'inboxes_report.csv', {
			...DOWNLOADED,
			words: [0, 1],
			more: ['Avg customer waiting time', 'Resolution Count'],
		}),
});
