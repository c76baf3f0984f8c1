import { businessHours, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvFields } from '../../fields/csv';
import { asCsv, DOWNLOADED } from './csv';

export const getAgents = accountOperation({
	name: 'Get Agents',
	value: 'getAgents',
	action: 'Get agents as CSV',
	contract: 'csv-report-agents',
	path: '/reports/agents',
	...asCsv,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	result: (body, params) =>
		csvResult(body, params, 'agents_report.csv', { ...DOWNLOADED, words: [0] }),
});
