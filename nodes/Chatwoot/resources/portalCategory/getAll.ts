import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many portal categories',
	description: 'Get many categories of a portal, in one language or in all',
	contract: 'list-categories-of-a-portal',
	yields: things.portalCategory,
	document: EXTRA,
	method: 'GET',
	path: '/portals/{portal}/categories',
	needs: NEEDS.user,
	fields: [
		portal,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			keyText('locale', {
				displayName: 'Language',
				wire: 'query:locale',
				placeholder: 'e.g. en',
			}),
		]),
	],
	result: wholeList('payload'),
});
