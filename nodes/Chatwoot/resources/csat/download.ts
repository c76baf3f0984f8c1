import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { csatFilters } from './filters';
import { csvResult } from '../../answers/csv';
import { csvDigest, csvFields } from '../../fields/csv';

export const download = accountOperation({
	name: 'Download',
	value: 'download',
	action: 'Download survey answers',
	description: 'Get the answers as Chatwoot offers them for download, as rows or as a file',
	contract: 'download-csat-survey-responses',
	document: EXTRA,
	method: 'GET',
	path: '/csat_survey_responses/download',
	needs: NEEDS.admin,
	...ranged,
	fields: [...range, collection('filters', 'Filters', 'Add filter', csatFilters), ...csvFields],
	options: [timeZone],
	digest: csvDigest,
	result: (body, params) =>
		csvResult(body, params, 'csat_survey_responses.csv', {
			words: [0, 2, 3, 4, 5, 6, 7, 8],
			bare: true,
		}),
});
