import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { wholeList } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many internal channels',
	description: 'Get many channels of the internal chat that the user is in',
	contract: 'list-internal-channels',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels',
	needs: NEEDS.user,
	result: wholeList(),
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('categoryId', {
				displayName: 'Category',
				wire: 'query:category_id',
				search: 'searchInternalCategories',
				placeholder: 'e.g. 1',
			}),
			choice('type', {
				displayName: 'Kind',
				wire: 'query:type',
				default: 'direct_messages',
				options: [
					{ name: 'Channels', value: 'text_channels' },
					{ name: 'Direct', value: 'direct_messages' },
				],
			}),
			choice('status', {
				displayName: 'Status',
				description: 'Without it the archived ones are left out',
				wire: 'query:status',
				default: 'archived',
				options: [
					{ name: 'Active', value: 'active' },
					{ name: 'Archived', value: 'archived' },
				],
			}),
		]),
	],
});
