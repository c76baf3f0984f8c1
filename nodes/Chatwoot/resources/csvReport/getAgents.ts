import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { businessHours, inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const getAgents = accountOperation({
	name: 'Get Agents',
	value: 'getAgents',
	action: 'Get agents as CSV',
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	contract: 'csv-report-agents',
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/reports/agents',
	needs: NEEDS.admin,
	fields: [...range, ...csvFields],
	options: [businessHours, timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'agents_report.csv', { titled: true, words: [0] }),
});
