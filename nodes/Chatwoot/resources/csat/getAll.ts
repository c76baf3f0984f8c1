import { EXTRA, NEEDS } from '../../apis/application';
import { range, timeZone } from '../../fields/report';
import { ranged } from '../report/ranged';
import { accountOperation } from '../../operation';
import { collection } from '../../../shared/vocabulary/fields';
import { csatFilters } from './filters';
import { many, page } from '../../fields/lists';
import { uncounted } from '../../calls/paging';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many survey answers',
	description: 'Get the answers to satisfaction surveys, newest first',
	contract: 'list-csat-survey-responses',
	yields: things.csatResponse,
	document: EXTRA,
	method: 'GET',
	path: '/csat_survey_responses',
	needs: NEEDS.admin,
	...ranged,
	shape: [
		...ranged.shape,
		(_, { query }) => {
			// Without a word they come in no order.
			query.sort = '-created_at';
		},
	],
	fields: [...many, ...range, collection('filters', 'Filters', 'Add filter', csatFilters)],
	options: [page, timeZone],
	paging: uncounted(25),
});
