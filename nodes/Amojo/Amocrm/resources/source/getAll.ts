import { collection } from '../../../../shared/vocabulary/fields';
import { textId } from '../../../../shared/vocabulary/ids';
import { operation } from '../../../../shared/vocabulary/types';
import { embedded } from '../../../answers';
import { atMost, limitIn, returnAll } from '../../../../shared/vocabulary/lists';
import { itemsOf } from '../../../../shared/vocabulary/result';
import { source } from '../../things';

/** sources-api: no pages, at most 100 sources. */
export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sources',
	description: 'Get many sources of the integration',
	contract: 'list_sources',
	method: 'GET',
	path: '/api/v4/sources',
	fields: [
		returnAll,
		limitIn(),
		collection('filters', 'Filters', 'Add filter', [
			textId('filterExternalId', {
				displayName: 'External ID',
				description: 'Only the source with this external ID',
				placeholder: 'e.g. 78001234567',
				wire: 'query:filter[external_id]',
			}),
		]),
	],
	yields: source,
	result: (body, params) => atMost(itemsOf(embedded(body, 'sources')), params),
});
