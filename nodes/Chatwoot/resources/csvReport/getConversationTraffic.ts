import { EXTRA, NEEDS } from '../../api';
import { zoneOf } from '../../calls/zone';
import { inSeconds, offsetOfZone, range, timeZone } from '../../fields/report';
import { accountOperation } from '../../operation';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const getConversationTraffic = accountOperation({
	name: 'Get Conversation Traffic',
	value: 'getConversationTraffic',
	action: 'Get conversation traffic as CSV',
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	contract: 'csv-report-conversation-traffic',
	document: EXTRA,
	version: 'v2',
	method: 'GET',
	path: '/reports/conversation_traffic',
	needs: NEEDS.admin,
	fields: [...range, ...csvFields],
	options: [timeZone],
	resolve: zoneOf,
	shape: [inSeconds, offsetOfZone],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'conversation_traffic_report.csv', { titled: true }),
});
