import { collection } from '../../../shared/vocabulary/fields';
import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { companyPages } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many companies',
	description: 'Get many companies of the account, by name (licensed server)',
	contract: 'list-companies',
	yields: things.company,
	document: EXTRA,
	method: 'GET',
	path: '/companies',
	needs: NEEDS.licensed,
	fields: [...many, collection('filters', 'Filters', 'Add filter', [page])],
	paging: companyPages,
	result: (body) => listAt()(body).map(toItem),
});
