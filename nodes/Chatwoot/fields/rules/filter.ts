import type { INodeProperties } from 'n8n-workflow';
import { choice, custom, holding, json, when } from '../../../shared/vocabulary/fields';
import type { Model } from './conditions';
import { CHOSEN, OPERATORS, readConditions, readRows } from './conditions';

/** Compares two values: what an attribute was, and what it is. */
export const CHANGED = 'attribute_changed';
/** In filters the server takes 'starts_with' for 'equal_to', and knows no change. */
export const RULE_OPERATORS = [
	...OPERATORS,
	{ name: 'Has Changed', value: CHANGED },
	{ name: 'Starts With', value: 'starts_with' },
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Values chosen from what the server has of the row's attribute. */
export const chosenValues = ({
	loadedBy,
	...named
}: Pick<INodeProperties, 'displayName' | 'name' | 'displayOptions' | 'required'> & {
	loadedBy: string;
}): INodeProperties => ({
	...named,
	type: 'multiOptions',
	typeOptions: {
		loadOptionsMethod: loadedBy,
		loadOptionsDependsOn: ['&attributeKey', '&filterOperator'],
	},
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
});

/** How a condition begins in every form: what is compared, and how. */
export const compared = (
	keys: 'automationKeys' | 'contactFilterKeys' | 'conversationFilterKeys',
) => {
	const attribute: INodeProperties = {
		displayName: 'Attribute Name or ID',
		name: 'attributeKey',
		required: true,
		type: 'options',
		typeOptions: { loadOptionsMethod: keys },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	};
	const operator: INodeProperties = {
		displayName: 'Operator',
		name: 'filterOperator',
		type: 'options',
		default: 'equal_to',
		options: keys === 'automationKeys' ? RULE_OPERATORS : OPERATORS,
	};
	return [attribute, operator];
};

/** What a condition may hold as JSON. */
export const CONDITION_KEYS = [
	'attribute_key',
	'filter_operator',
	'values',
	'query_operator',
	'custom_attribute_type',
	'attribute_model',
];

const KEYS = { contact: 'contactFilterKeys', conversation: 'conversationFilterKeys' } as const;

/** What says of a change that something stays as it is. */
export const KEPT = { name: 'Leave as They Are', value: 'keep' };

/** Whether conditions or actions are filled in as a form or as JSON; in a change neither, at first. */
export const formOrJson = <const N extends string>(
	name: N,
	displayName: string,
	isChange: boolean,
) =>
	choice(name, {
		displayName,
		default: isChange ? KEPT.value : 'form',
		options: [
			{ name: 'Form', value: 'form' },
			{ name: 'JSON', value: 'json' },
			...(isChange ? [KEPT] : []),
		],
	});

/** The form of conditions, wherever they travel. */
export const conditionForm = <const N extends string>(
	model: Model,
	{ name, wire }: { name: N; wire: `body:${string}` },
) =>
	custom(
		name,
		{ displayName: 'Conditions', wire, required: true },
		{
			type: 'fixedCollection',
			placeholder: 'Add condition',
			typeOptions: { multipleValues: true, sortable: true },
			default: {},
			options: [
				{
					displayName: 'Condition',
					name: 'condition',
					values: [
						...compared(KEYS[model]),
						chosenValues({
							displayName: 'Value Names or IDs',
							name: 'valueIds',
							loadedBy: 'filterValues',
							displayOptions: { show: { attributeKey: [...CHOSEN[model]] } },
						}),
						{
							displayName: 'Values',
							name: 'values',
							type: 'string',
							displayOptions: { hide: { attributeKey: [...CHOSEN[model]] } },
							default: '',
							typeOptions: { rows: 2 },
							description:
								'One value, several on lines of their own, or a list. IDs, emails and phones may also be separated by commas.',
						},
						{
							displayName: 'With the Next',
							name: 'queryOperator',
							type: 'options',
							default: 'AND',
							description: 'How the next condition is joined',
							options: [
								{ name: 'Must Hold Too', value: 'AND' },
								{ name: 'May Hold Instead', value: 'OR' },
							],
						},
					],
				},
			],
		},
		readRows(model),
	);

/** Conditions as a form and as JSON. */
export const conditionFields = (model: Model, placeholder: string) =>
	[
		formOrJson('payloadMode', 'Conditions As', false),
		when(
			{ payloadMode: ['form'] },
			conditionForm(model, { name: 'payload', wire: 'body:payload' }),
		),
		when(
			{ payloadMode: ['json'] },
			holding(
				CONDITION_KEYS,
				json(
					'payloadJson',
					{
						displayName: 'Conditions (JSON)',
						description:
							'A list of conditions with attribute_key, filter_operator, values and, except for the last, query_operator',
						wire: 'body:payload',
						required: true,
						placeholder,
					},
					readConditions(model),
				),
			),
		),
	] as const;

/** Conditions on contacts where they are one filter among others. */
export const conditionsJson = json(
	'payload',
	{
		displayName: 'Conditions (JSON)',
		description: "A list of conditions as in 'Filter'",
		wire: 'body:payload',
		placeholder:
			'e.g. [{ "attribute_key": "city", "filter_operator": "equal_to", "values": ["Recife"] }]',
	},
	readConditions('contact'),
);
