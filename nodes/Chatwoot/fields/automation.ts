import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import { choice, custom, holding, json, when } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asJson, asList, asText, rows } from '../../shared/vocabulary/read';
import type { Place } from '../../shared/vocabulary/types';
import { asWholeId } from '../../shared/vocabulary/ids';
import { operatorIn, valuesIn } from './conditions';
import { compared, RULE_OPERATORS } from './filter';

/** Attributes whose values are chosen from what the server has. */
export const CHOSEN = [
	'assignee_id',
	'inbox_id',
	'labels',
	'message_type',
	'priority',
	'private_note',
	'status',
	'team_id',
];

const IDS = new Set(['assignee_id', 'inbox_id', 'team_id']);
const WITHOUT_VALUE = new Set(['is_present', 'is_not_present']);

const CONDITION: INodeProperties[] = [
	...compared('automationKeys'),
	{
		displayName: 'Value Names or IDs',
		name: 'valueIds',
		type: 'multiOptions',
		typeOptions: {
			loadOptionsMethod: 'automationValues',
			loadOptionsDependsOn: ['&attributeKey'],
		},
		displayOptions: { show: { attributeKey: CHOSEN } },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Values',
		name: 'values',
		type: 'string',
		displayOptions: { hide: { attributeKey: CHOSEN } },
		default: '',
		typeOptions: { rows: 2 },
		description:
			'One value, several on lines of their own, or a list. Emails, phones and fixed choices may also be separated by commas.',
	},
	{
		displayName: 'With the Next',
		name: 'queryOperator',
		type: 'options',
		default: 'and',
		description: 'How the next condition is joined',
		options: [
			{ name: 'May Hold Instead', value: 'or' },
			{ name: 'Must Hold Too', value: 'and' },
		],
	},
];

/** The conditions of an automation rule, as a form and as JSON. */
export const automationConditions = <const R extends boolean>({ required }: { required: R }) =>
	[
		choice('conditionsMode', {
			displayName: 'Conditions As',
			default: 'form',
			options: [
				{ name: 'Form', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
		}),
		when(
			{ conditionsMode: ['form'] },
			custom(
				'conditions',
				{ displayName: 'Conditions', wire: 'body:conditions', required },
				{
					type: 'fixedCollection',
					placeholder: 'Add condition',
					typeOptions: { multipleValues: true, sortable: true },
					default: {},
					options: [{ displayName: 'Condition', name: 'condition', values: CONDITION }],
				},
				(raw, place) => wantedConditions(rows(raw, 'condition').map(conditionOf), place, required),
			),
		),
		when(
			{ conditionsMode: ['json'] },
			holding(
				['attribute_key', 'filter_operator', 'values', 'query_operator', 'custom_attribute_type'],
				json(
					'conditionsJson',
					{
						displayName: 'Conditions (JSON)',
						description:
							'A list of conditions with attribute_key, filter_operator, values and, except for the last, query_operator',
						wire: 'body:conditions',
						required,
						empty: '[]',
						placeholder:
							'e.g. [{ "attribute_key": "content", "filter_operator": "contains", "values": ["refund"] }]',
					},
					(raw, place) => wantedConditions(entries(raw, place, 'attribute_key'), place, required),
				),
			),
		),
	] as const;

/** The objects of a list, each of which names what it is about. */
export function entries(raw: unknown, place: Place, key: string): JsonMap[] {
	const value = asJson(raw, place);
	const list: Json[] = Array.isArray(value) ? value : [value];
	return list.map((entry, index) => {
		if (isMap(entry) && typeof entry[key] === 'string' && entry[key] !== '') return entry;
		throw new InputError(
			`Entry ${index + 1} of '${place.label}' has no ${key}`,
			`Each entry is an object such as { "${key}": "…" }.`,
		);
	});
}

function conditionOf(row: Record<string, unknown>): JsonMap {
	const named = asText(row.attributeKey ?? '', { label: 'Attribute' }).trim();
	if (named === '') {
		throw new InputError(
			"A row of 'Conditions' names no attribute",
			'Choose one or remove the row.',
		);
	}
	// A custom attribute is listed with what it belongs to.
	const [, model, key = named] = /^(\w+_attribute):(.+)$/.exec(named) ?? [];
	const operator = operatorIn(row.filterOperator, RULE_OPERATORS);
	const isChosen = CHOSEN.includes(key);
	const given = isChosen ? (row.valueIds ?? row.values) : row.values;
	const values = WITHOUT_VALUE.has(operator)
		? []
		: isChosen
			? valuesOf(given, IDS.has(key))
			: valuesIn(given ?? '', key).map(asTexts);
	if (values.length === 0 && !WITHOUT_VALUE.has(operator)) {
		throw new InputError(
			`A row of 'Conditions' has no value to compare with "${key}"`,
			"Enter one, or use 'Is Set' or 'Is Not Set'.",
		);
	}
	return {
		attribute_key: key,
		filter_operator: operator,
		values,
		query_operator: asText(row.queryOperator ?? 'and', { label: 'With the Next' }),
		...(model !== undefined && { custom_attribute_type: model }),
	};
}

/** Numbers by expression go out as text, as the server's own form sends them. */
const asTexts = (value: Json): Json => (typeof value === 'number' ? String(value) : value);

function valuesOf(given: unknown, areIds: boolean): Json[] {
	if (given === undefined || given === null) return [];
	const label = { label: 'Values' };
	const list = typeof given === 'boolean' ? [given] : asList(given, label);
	return areIds ? list.map((one) => asWholeId(one, label)) : list;
}

/** The last condition has nothing to be joined with; every other one must be joined. */
export function wantedConditions(
	conditions: JsonMap[],
	{ label }: Place,
	required: boolean,
): JsonMap[] | undefined {
	if (conditions.length === 0) {
		if (!required) return undefined;
		throw new InputError(`'${label}' is empty`, 'Add at least one condition.');
	}
	return conditions.map((condition, index) => {
		if (index === conditions.length - 1) return { ...condition, query_operator: null };
		const joint = String(condition.query_operator ?? '').toLowerCase() || 'and';
		if (joint === 'and' || joint === 'or') return { ...condition, query_operator: joint };
		throw new InputError(
			`'${label}' joins condition ${index + 1} by "${joint}"`,
			'Write and or or as query_operator.',
		);
	});
}
