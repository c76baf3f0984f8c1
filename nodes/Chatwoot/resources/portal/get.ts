import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get portal',
	description: 'Get a portal with the counts of its articles in a language',
	contract: 'get-a-portal',
	yields: things.portal,
	document: EXTRA,
	method: 'GET',
	path: '/portals/{portal}',
	needs: NEEDS.user,
	fields: [
		portal,
		collection('filters', 'Filters', 'Add filter', [
			keyText('locale', {
				displayName: 'Language',
				description: 'Whose articles are counted',
				wire: 'query:locale',
				placeholder: 'e.g. en',
			}),
		]),
	],
});
