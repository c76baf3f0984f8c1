import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customAttributeId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get custom attribute',
	contract: 'get-details-of-a-single-custom-attribute',
	yields: things.customAttribute,
	method: 'GET',
	path: '/custom_attribute_definitions/{id}',
	needs: NEEDS.user,
	fields: [customAttributeId],
});
