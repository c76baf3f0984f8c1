import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { categoryId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get portal category',
	contract: 'get-a-category',
	yields: things.portalCategory,
	document: EXTRA,
	method: 'GET',
	path: '/portals/{portal}/categories/{id}',
	needs: NEEDS.user,
	fields: [portal, categoryId],
	result: record,
});
