import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many canned responses',
	description: 'Get many canned responses of the account, or those that hold a text',
	contract: 'get-account-canned-response',
	yields: things.cannedResponse,
	method: 'GET',
	path: '/canned_responses',
	needs: NEEDS.user,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			text('search', {
				displayName: 'Search',
				description:
					'A part of the short code or of the content; short codes that match come first',
				wire: 'query:search',
				placeholder: 'e.g. refund',
			}),
		]),
	],
	result: wholeList(),
});
