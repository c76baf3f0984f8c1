import { choice, collection } from '../../../shared/vocabulary/fields';
import { wholeList } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many custom attributes',
	description: 'Get many custom attributes of contacts, of conversations or of both',
	contract: 'get-account-custom-attribute',
	yields: things.customAttribute,
	method: 'GET',
	path: '/custom_attribute_definitions',
	needs: NEEDS.user,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			choice('attributeModel', {
				displayName: 'Of',
				wire: 'query:attribute_model',
				default: '1',
				options: [
					{ name: 'Contacts', value: '1' },
					{ name: 'Conversations', value: '0' },
				],
			}),
		]),
	],
	result: wholeList(),
});
