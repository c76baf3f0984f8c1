import { businessHours, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getTeams = accountOperation({
	name: 'Get Teams',
	value: 'getTeams',
	action: 'Get teams as CSV',
	contract: 'csv-report-teams',
	path: '/reports/teams',
	...asCsv,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	result: (body, params) =>
		csvResult(body, params, 'teams_report.csv', { ...DOWNLOADED, words: [0] }),
});
