import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const getLabels = accountOperation({
	name: 'Get Labels',
	value: 'getLabels',
	action: 'Get labels as CSV',
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	contract: 'csv-report-labels',
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/reports/labels',
	needs: NEEDS.admin,
	fields: [...range, ...csvFields],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'labels_report.csv', { titled: true, words: [0] }),
});
