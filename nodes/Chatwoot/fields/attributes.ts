import { choice, custom, json, when } from '../../shared/vocabulary/fields';
import { words } from '../../shared/vocabulary/ids';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asMap } from '../../shared/vocabulary/read';
import type { Place, Wire } from '../../shared/vocabulary/types';

/** The attributes that are taken away. */
export const attributeKeys = words('customAttributes', {
	displayName: 'Custom Attributes',
	description: 'The keys, as a list or separated by commas',
	wire: 'body:custom_attributes',
	required: true,
	placeholder: 'e.g. plan, renewal_date',
});

interface Model {
	/** The method that lists the account's definitions. */
	method: 'contactAttributes' | 'conversationAttributes';
	description?: string;
	wire?: Wire;
}

/** Custom attributes as a form made from the account's definitions, and as JSON. */
export const attributesForm = ({ method, description, wire = 'body:custom_attributes' }: Model) =>
	[
		choice('customAttributesMode', {
			displayName: 'Custom Attributes As',
			default: 'form',
			options: [
				{ name: 'Form', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
		}),
		when(
			{ customAttributesMode: ['form'] },
			custom(
				'customAttributes',
				{ displayName: 'Custom Attributes', wire, ...(description && { description }) },
				{
					type: 'resourceMapper',
					default: { mappingMode: 'defineBelow', value: null },
					noDataExpression: true,
					typeOptions: {
						resourceMapper: {
							resourceMapperMethod: method,
							mode: 'add',
							fieldWords: { singular: 'attribute', plural: 'attributes' },
							addAllFields: false,
							supportAutoMap: false,
						},
					},
				},
				readMapped,
			),
		),
		when(
			{ customAttributesMode: ['json'] },
			json(
				'customAttributesJson',
				{
					displayName: 'Custom Attributes (JSON)',
					wire,
					placeholder: 'e.g. { "plan": "gold" }',
					...(description && { description }),
				},
				asMap,
			),
		),
	] as const;

/** The values of the form; one that was never touched says nothing. */
function readMapped(raw: unknown, place: Place): JsonMap | undefined {
	const mapped = isMap(raw) && 'mappingMode' in raw ? raw.value : raw;
	if (mapped === null || mapped === undefined) return undefined;
	const values = asMap(mapped, place);
	const filled = Object.entries(values).filter(([, value]) => value !== null);
	return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

export const additionalAttributes = json(
	'additionalAttributes',
	{
		displayName: 'Additional Attributes (JSON)',
		description: 'What Chatwoot itself keeps there, such as city, country_code, company_name',
		wire: 'body:additional_attributes',
		placeholder: 'e.g. { "city": "Recife" }',
	},
	asMap,
);
