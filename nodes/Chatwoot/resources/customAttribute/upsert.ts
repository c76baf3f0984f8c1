import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { isMap } from '../../../shared/vocabulary/json';
import { listAt } from '../../answers/digest';
import { lookedUp } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { createOrUpdate, withoutGaps } from '../../calls/upsert';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { customAttributeFields, displayName, key, model, MODELS, type } from './fields';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

export const upsert = accountOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update custom attribute',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	contract: null,
	yields: also(things.customAttribute, 'created'),
	needs: NEEDS.attributes,
	uses: [
		'get-account-custom-attribute',
		'add-new-custom-attribute-to-account',
		'update-custom-attribute-in-account',
	],
	idempotent: true,
	proves: lookedUp('the attribute that was made or changed is read from the answers'),
	fields: [
		model,
		keyText('attributeKey', { ...key, required: true }),
		keyText('attributeDisplayName', { ...displayName, required: true }),
		type,
		collection('additionalFields', 'Additional Fields', 'Add field', customAttributeFields),
	],
	lane: ({ attributeModel, attributeKey }) => `custom attribute ${attributeModel} ${attributeKey}`,
	execute: async (session, params) => {
		const path = accountPath(params, '/custom_attribute_definitions');
		const { attributeKey, attributeModel } = params;
		const changed = withoutGaps({
			attribute_display_name: params.attributeDisplayName,
			attribute_display_type: params.attributeDisplayType,
			attribute_description: params.attributeDescription,
			attribute_values: params.attributeValues,
			regex_pattern: params.regexPattern,
			regex_cue: params.regexCue,
		});
		const made = { ...changed, attribute_key: attributeKey, attribute_model: attributeModel };
		return await createOrUpdate(session, {
			path,
			needs: NEEDS.attributes,
			find: async () => {
				const known = await session.send({
					method: 'GET',
					path,
					query: { attribute_model: String(attributeModel) },
					needs: NEEDS.user,
					idempotent: true,
				});
				return listAt()(known)
					.filter(isMap)
					.find(
						(one) =>
							one.attribute_key === attributeKey && one.attribute_model === MODELS[attributeModel],
					);
			},
			create: { custom_attribute_definition: made },
			update: { custom_attribute_definition: changed },
		});
	},
});
