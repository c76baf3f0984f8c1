import { businessHours, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getLabels = accountOperation({
	name: 'Get Labels',
	value: 'getLabels',
	action: 'Get labels as CSV',
	contract: 'csv-report-labels',
	path: '/reports/labels',
	...asCsv,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	result: (body, params) =>
		csvResult(body, params, 'labels_report.csv', { ...DOWNLOADED, words: [0] }),
});
