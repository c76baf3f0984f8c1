import { EXTRA } from '../../api';
import { overRange } from '../report/ranged';
import { csvDigest } from '../../fields/csv';

/** What the reports for download have in common. */
export const asCsv = {
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	document: EXTRA,
	...overRange,
	digest: csvDigest,
};
