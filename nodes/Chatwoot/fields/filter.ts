import { InputError } from '../../shared/vocabulary/errors';
import { choice, custom, holding, json, when } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asJson, asList, asText, rows } from '../../shared/vocabulary/read';
import type { Place } from '../../shared/vocabulary/types';

const OPERATORS = [
	{ name: 'Contains', value: 'contains' },
	{ name: 'Does Not Contain', value: 'does_not_contain' },
	{ name: 'Is', value: 'equal_to' },
	{ name: 'Is Greater Than', value: 'is_greater_than' },
	{ name: 'Is Less Than', value: 'is_less_than' },
	{ name: 'Is More Days Ago Than', value: 'days_before' },
	{ name: 'Is Not', value: 'not_equal_to' },
	{ name: 'Is Not Set', value: 'is_not_present' },
	{ name: 'Is Set', value: 'is_present' },
	{ name: 'Starts With', value: 'starts_with' },
];

const WITHOUT_VALUE = new Set(['is_present', 'is_not_present']);

/** Conditions as a form and as JSON. `keys` names the method that lists what can be compared. */
export const conditionFields = (
	keys: 'contactFilterKeys' | 'conversationFilterKeys',
	placeholder: string,
) =>
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
			custom(
				'payload',
				{ displayName: 'Conditions', wire: 'body:payload', required: true },
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
								{
									displayName: 'Attribute Name or ID',
									name: 'attributeKey',
									type: 'options',
									typeOptions: { loadOptionsMethod: keys },
									default: '',
									description:
										'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
								},
								{
									displayName: 'Operator',
									name: 'filterOperator',
									type: 'options',
									default: 'equal_to',
									options: OPERATORS,
								},
								{
									displayName: 'Values',
									name: 'values',
									type: 'string',
									default: '',
									description: 'One value, several separated by commas, or a list',
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
				readRows,
			),
		),
		when(
			{ payloadMode: ['json'] },
			holding(
				[
					'attribute_key',
					'filter_operator',
					'values',
					'query_operator',
					'custom_attribute_type',
					'attribute_model',
				],
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
					readList,
				),
			),
		),
	] as const;

/** Conditions where they are one filter among others. */
export const conditionsJson = json(
	'payload',
	{
		displayName: 'Conditions (JSON)',
		description: "A list of conditions as in 'Filter'",
		wire: 'body:payload',
		placeholder:
			'e.g. [{ "attribute_key": "city", "filter_operator": "equal_to", "values": ["Recife"] }]',
	},
	readList,
);

function readRows(raw: unknown, place: Place): JsonMap[] {
	const conditions = rows(raw, 'condition').map((row) => conditionOf(row, place));
	return joined(conditions, place);
}

function conditionOf(row: Record<string, unknown>, { label }: Place): JsonMap {
	const key = asText(row.attributeKey ?? '', { label: 'Attribute' }).trim();
	if (key === '') {
		throw new InputError(`A row of '${label}' names no attribute`, 'Choose one or remove the row.');
	}
	const operator = String(row.filterOperator ?? 'equal_to');
	const given = row.values ?? '';
	const scalar = typeof given === 'boolean' || typeof given === 'number';
	const values = scalar ? [given] : asList(given, { label: 'Values' });
	if (values.length === 0 && !WITHOUT_VALUE.has(operator)) {
		throw new InputError(`A row of '${label}' has no value to compare with "${key}"`, 'Enter one.');
	}
	return {
		attribute_key: key,
		filter_operator: operator,
		values: WITHOUT_VALUE.has(operator) ? [] : values,
		query_operator: String(row.queryOperator ?? 'AND'),
	};
}

function readList(raw: unknown, place: Place): JsonMap[] {
	const value = asJson(raw, place);
	const list: Json[] = Array.isArray(value) ? value : [value];
	const conditions = list.filter(isMap);
	if (conditions.length !== list.length) {
		throw new InputError(`'${place.label}' must be a list of objects`);
	}
	for (const [index, condition] of conditions.entries()) {
		for (const key of ['attribute_key', 'filter_operator']) {
			if (typeof condition[key] === 'string' && condition[key] !== '') continue;
			throw new InputError(
				`Condition ${index + 1} of '${place.label}' has no ${key}`,
				'Every condition needs attribute_key, filter_operator and values.',
			);
		}
	}
	return joined(conditions, place);
}

/** The last condition has nothing to be joined with, which the server insists on. */
function joined(conditions: JsonMap[], { label }: Place): JsonMap[] {
	if (conditions.length === 0) {
		throw new InputError(`'${label}' is empty`, 'Add at least one condition.');
	}
	return conditions.map(({ query_operator: operator, ...condition }, index) => {
		if (index === conditions.length - 1) return condition;
		const joint = String(operator ?? '').toUpperCase() || 'AND';
		if (joint === 'AND' || joint === 'OR') return { ...condition, query_operator: joint };
		throw new InputError(
			`'${label}' joins condition ${index + 1} by "${String(operator)}"`,
			'Write AND or OR as query_operator.',
		);
	});
}
