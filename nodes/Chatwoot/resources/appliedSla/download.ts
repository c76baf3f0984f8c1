import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { slaFilters } from './filters';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const download = accountOperation({
	name: 'Download',
	value: 'download',
	action: 'Download SLA misses',
	description:
		'Get the missed SLAs as Chatwoot offers them for download, as rows or as a file (Enterprise)',
	contract: 'download-applied-slas',
	document: EXTRA,
	method: 'GET',
	path: '/applied_slas/download',
	needs: NEEDS.licensedAdmin,
	...ranged,
	fields: [...range, ...csvFields, slaFilters],
	options: [timeZone],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'breached_conversation.csv', { words: [1, 2, 3, 4, 5, 6, 7] }),
});
