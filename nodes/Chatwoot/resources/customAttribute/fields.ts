import { choice, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker, words } from '../../../shared/vocabulary/ids';

export const customAttributeId = wholeIdPicker('id', {
	displayName: 'Custom Attribute',
	wire: 'path:id',
	required: true,
	search: 'searchCustomAttributes',
	placeholder: 'e.g. 9',
});

export const customAttributeLane = ({ id }: { id: number }) => `custom attribute ${id}`;

export const displayName = {
	displayName: 'Name',
	description: 'What agents see',
	wire: 'body:custom_attribute_definition.attribute_display_name',
	placeholder: 'e.g. Plan',
} as const;

export const key = {
	displayName: 'Key',
	description:
		'The name in the API; once for contacts and once for conversations, and none of a standard field',
	wire: 'body:custom_attribute_definition.attribute_key',
	placeholder: 'e.g. plan',
} as const;

/** The server numbers what its answers call conversation_attribute and contact_attribute. */
export const MODELS = ['conversation_attribute', 'contact_attribute'] as const;

export const model = choice('attributeModel', {
	displayName: 'Of',
	wire: 'body:custom_attribute_definition.attribute_model',
	default: 1,
	options: [
		{ name: 'Contacts', value: 1 },
		{ name: 'Conversations', value: 0 },
	],
});

/** Likewise: the words of the answers, in the order of their numbers. */
const TYPES = [
	'text',
	'number',
	'currency',
	'percent',
	'link',
	'date',
	'list',
	'checkbox',
] as const;

export const type = choice('attributeDisplayType', {
	displayName: 'Type',
	wire: 'body:custom_attribute_definition.attribute_display_type',
	default: 0,
	options: [
		{ name: 'Checkbox', value: 7 },
		{ name: 'Currency', value: 2 },
		{ name: 'Date', value: 5 },
		{ name: 'Link', value: 4 },
		{ name: 'List', value: 6 },
		{ name: 'Number', value: 1 },
		{ name: 'Percent', value: 3 },
		{ name: 'Text', value: 0 },
	],
});

export const emptied = {
	attributeDescription: {
		name: 'Description',
		wire: 'body:custom_attribute_definition.attribute_description',
	},
	regexCue: { name: 'Pattern Hint', wire: 'body:custom_attribute_definition.regex_cue' },
	regexPattern: { name: 'Pattern', wire: 'body:custom_attribute_definition.regex_pattern' },
} as const;

export const customAttributeFields = [
	text('attributeDescription', {
		displayName: 'Description',
		wire: 'body:custom_attribute_definition.attribute_description',
	}),
	words('attributeValues', {
		displayName: 'Values',
		description: 'What can be chosen where the type is a list',
		wire: 'body:custom_attribute_definition.attribute_values',
		placeholder: 'e.g. basic, pro',
	}),
	text('regexPattern', {
		displayName: 'Pattern',
		description: 'A regular expression that texts must match',
		wire: 'body:custom_attribute_definition.regex_pattern',
		placeholder: 'e.g. ^[0-9]+$',
	}),
	text('regexCue', {
		displayName: 'Pattern Hint',
		description: 'What agents are told about the pattern',
		wire: 'body:custom_attribute_definition.regex_cue',
		placeholder: 'e.g. Digits only',
	}),
] as const;

/** The words for the numbers that were sent. */
/** Sent as numbers, shown as words. */
export const AS_WORDS = { attribute_model: 'a word', attribute_display_type: 'a word' };

export const typeAsWords = ({
	attributeModel,
	attributeDisplayType,
}: {
	attributeModel?: number;
	attributeDisplayType?: number;
}) => ({
	attribute_model: attributeModel === undefined ? undefined : MODELS[attributeModel],
	attribute_display_type:
		attributeDisplayType === undefined ? undefined : TYPES[attributeDisplayType],
});
