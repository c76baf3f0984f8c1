import { NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { customAttributeId } from './fields';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom attribute',
	contract: 'get-details-of-a-single-custom-attribute',
	method: 'GET',
	path: '/custom_attribute_definitions/{id}',
	needs: NEEDS.user,
	fields: [customAttributeId],
});
