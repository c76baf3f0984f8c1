import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import {
	AS_WORDS,
	customAttributeFields,
	customAttributeId,
	customAttributeLane,
	displayName,
	emptied,
	key,
	model,
	typeAsWords,
	type,
} from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update custom attribute',
	contract: 'update-custom-attribute-in-account',
	yields: things.customAttribute,
	method: 'PATCH',
	path: '/custom_attribute_definitions/{id}',
	needs: NEEDS.attributes,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, params, sent) =>
			unlike(body, { id: params.id, ...typeAsWords(params) }) ??
			shownOtherwise(body, sent, { otherwise: AS_WORDS }),
	},
	fields: [
		customAttributeId,
		collection('updateFields', 'Update Fields', 'Add field', [
			keyText('attributeDisplayName', displayName),
			keyText('attributeKey', key),
			model,
			type,
			...customAttributeFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: customAttributeLane,
});
