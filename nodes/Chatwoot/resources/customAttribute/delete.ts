import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { customAttributeId, customAttributeLane } from './fields';

export const deleteCustomAttribute = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete custom attribute',
	contract: 'delete-custom-attribute-from-account',
	method: 'DELETE',
	path: '/custom_attribute_definitions/{id}',
	needs: NEEDS.attributes,
	proves: OR_REFUSED,
	fields: [customAttributeId],
	lane: customAttributeLane,
	result: deleted,
});
