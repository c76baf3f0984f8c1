import { collection, text } from '../../../shared/vocabulary/fields';
import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { companyPages } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const search = accountOperation({
	name: 'Search',
	value: 'search',
	action: 'Search companies',
	description: 'Find companies whose name or domain contains a text (licensed server)',
	contract: 'search-companies',
	yields: things.company,
	document: EXTRA,
	method: 'GET',
	path: '/companies/search',
	needs: NEEDS.licensed,
	fields: [
		text('q', {
			displayName: 'Query',
			wire: 'query:q',
			required: true,
			placeholder: 'e.g. shop',
		}),
		...many,
		collection('filters', 'Filters', 'Add filter', [page]),
	],
	paging: companyPages,
	result: (body) => listAt()(body).map(toItem),
});
