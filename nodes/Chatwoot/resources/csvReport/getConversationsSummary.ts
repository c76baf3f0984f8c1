import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, subject, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const getConversationsSummary = accountOperation({
	name: 'Get Conversations Summary',
	value: 'getConversationsSummary',
	action: 'Get conversations summary as CSV',
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	contract: 'csv-report-conversations-summary',
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/reports/conversations_summary',
	needs: NEEDS.admin,
	fields: [...subject, ...range, ...csvFields],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'conversations_summary_report.csv', { titled: true }),
});
