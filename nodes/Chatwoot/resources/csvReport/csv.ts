import { EXTRA } from '../../apis/application';
import { overRange } from '../report/ranged';
import { csvDigest } from '../../fields/csv';

/** How the server writes such a report down. */
export const DOWNLOADED = { titled: true, guarded: true } as const;

/** What the reports for download have in common. */
export const asCsv = {
	description:
		'Get the report that Chatwoot offers for download, as rows or as a file; its times are words',
	document: EXTRA,
	...overRange,
	digest: csvDigest,
};
