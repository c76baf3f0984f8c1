import { choice, collection } from '../../../shared/vocabulary/fields';
import { choices } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { notificationPages } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many notifications',
	description: "Get many notifications of the token's user",
	contract: 'list-notifications',
	yields: things.notification,
	document: EXTRA,
	method: 'GET',
	path: '/notifications',
	needs: NEEDS.user,
	options: [page],
	paging: notificationPages,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			choices(
				'includes',
				{
					displayName: 'Include',
					description: 'Read and snoozed ones come too where they are named',
					wire: 'query:includes[]',
				},
				[
					{ name: 'Read', value: 'read' },
					{ name: 'Snoozed', value: 'snoozed' },
				],
			),
			choice('sortOrder', {
				displayName: 'Sort Order',
				wire: 'query:sort_order',
				default: 'desc',
				options: [
					{ name: 'Newest First', value: 'desc' },
					{ name: 'Oldest First', value: 'asc' },
				],
			}),
		]),
	],
});
