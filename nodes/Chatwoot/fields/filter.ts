import type { INodeProperties } from 'n8n-workflow';
import { choice, custom, holding, json, when } from '../../shared/vocabulary/fields';
import { rows } from '../../shared/vocabulary/read';
import type { Model } from './conditions';
import { OPERATORS, readConditions, readRows } from './conditions';

/** In filters the server takes it for 'equal_to'. */
const STARTS_WITH = { name: 'Starts With', value: 'starts_with' };
export const RULE_OPERATORS = [...OPERATORS, STARTS_WITH];

/** How a condition begins in every form: what is compared, and how. */
export const compared = (
	keys: 'automationKeys' | 'contactFilterKeys' | 'conversationFilterKeys',
) => {
	const attribute: INodeProperties = {
		displayName: 'Attribute Name or ID',
		name: 'attributeKey',
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

/** The form of conditions, wherever they travel. */
export const conditionForm = <const N extends string, const R extends boolean>(
	model: Model,
	{ name, wire, required }: { name: N; wire: `body:${string}`; required: R },
) =>
	custom(
		name,
		{ displayName: 'Conditions', wire, required },
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
						{
							displayName: 'Values',
							name: 'values',
							type: 'string',
							default: '',
							typeOptions: { rows: 2 },
							description:
								'One value, several on lines of their own, or a list. IDs, labels, emails, phones and fixed choices may also be separated by commas.',
						},
						{
							displayName: 'And the Next',
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
		(raw, place) =>
			required || rows(raw, 'condition').length > 0 ? readRows(model)(raw, place) : undefined,
	);

/** Conditions as a form and as JSON. */
export const conditionFields = (model: Model, placeholder: string) =>
	[
		choice('payloadMode', {
			displayName: 'Conditions As',
			default: 'form',
			options: [
				{ name: 'Form', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
		}),
		when(
			{ payloadMode: ['form'] },
			conditionForm(model, { name: 'payload', wire: 'body:payload', required: true }),
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
