import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import {
	AS_WORDS,
	customAttributeFields,
	displayName,
	key,
	model,
	typeAsWords,
	type,
} from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create custom attribute',
	contract: 'add-new-custom-attribute-to-account',
	yields: things.customAttribute,
	method: 'POST',
	path: '/custom_attribute_definitions',
	needs: NEEDS.attributes,
	proves: {
		by: "the answer's id, and what was sent",
		lacks: (body, params, sent) =>
			without(body, 'id') ??
			unlike(body, typeAsWords(params)) ??
			madeOtherwise(body, sent, { otherwise: AS_WORDS }),
	},
	fields: [
		model,
		keyText('attributeDisplayName', { ...displayName, required: true }),
		keyText('attributeKey', { ...key, required: true }),
		type,
		collection('additionalFields', 'Additional Fields', 'Add field', customAttributeFields),
	],
});
