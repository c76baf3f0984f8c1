import type { INodeProperties } from 'n8n-workflow';
import { InputError } from '../../../shared/vocabulary/errors';
import { custom, holding, json, when } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asItems, asText, rows } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import { asWholeId } from '../../../shared/vocabulary/ids';
import { jointOf, listIn, notNobody, operatorIn, valuesIn } from './conditions';
import { CHANGED, chosenValues, compared, formOrJson, RULE_OPERATORS } from './filter';
import type { Condition } from './grouped';
import { grouped } from './grouped';
import { isOwn, operatorFits } from './operators';

/** Attributes whose values are chosen from what the server has. */
const CHOSEN = [
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
	chosenValues({
		displayName: 'Value Names or IDs',
		name: 'valueIds',
		loadedBy: 'automationValues',
		displayOptions: { show: { attributeKey: CHOSEN } },
	}),
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
	chosenValues({
		displayName: 'Values Before Names or IDs',
		name: 'oldIds',
		required: true,
		loadedBy: 'automationValues',
		displayOptions: { show: { attributeKey: CHOSEN, filterOperator: [CHANGED] } },
	}),
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

/** The conditions of an automation rule, as a form and as JSON; in a change they may stay as they are. */
export const automationConditions = (isChange = false) =>
	[
		formOrJson('conditionsMode', 'Conditions As', isChange),
		when(
			{ conditionsMode: ['form'] },
			custom(
				'conditions',
				{ displayName: 'Conditions', wire: 'body:conditions', required: true },
				{
					type: 'fixedCollection',
					placeholder: 'Add condition',
					typeOptions: { multipleValues: true, sortable: true },
					default: {},
					options: [{ displayName: 'Condition', name: 'condition', values: CONDITION }],
				},
				(raw, place) => wantedConditions(rows(raw, 'condition').map(conditionOf), place),
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
						required: true,
						empty: '[]',
						placeholder:
							'e.g. [{ "attribute_key": "content", "filter_operator": "contains", "values": ["refund"] }]',
					},
					(raw, place) => wantedConditions(entries(raw, place, 'attribute_key'), place),
				),
			),
		),
	] as const;

/** The objects of a list, each of which names what it is about. */
export function entries(raw: unknown, place: Place, key: string): JsonMap[] {
	return listIn(raw, place).map((entry, index) => {
		if (isMap(entry) && typeof entry[key] === 'string' && entry[key] !== '') return entry;
		throw new InputError(
			`Entry ${index + 1} of '${place.label}' has no ${key}`,
			`Each entry is an object such as { "${key}": "…" }.`,
		);
	});
}

type Row = Record<string, unknown>;

function conditionOf(row: Row): JsonMap {
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
	const isPresence = WITHOUT_VALUE.has(operator);
	const values = operator === CHANGED ? changesOf(row, key) : isPresence ? [] : valuesOf(row, key);
	if (Array.isArray(values) && values.length === 0 && !isPresence) {
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

/** What a row compares with: chosen from a list where there is one, else typed. */
function valuesOf({ valueIds, values }: Row, key: string): Json[] {
	if (CHOSEN.includes(key)) return chosenIn(valueIds ?? values, key);
	return valuesIn(values ?? '', key).map(asTexts);
}

function chosenIn(given: unknown, key: string): Json[] {
	if (given === undefined || given === null) return [];
	const place = { label: 'Values' };
	const list = typeof given === 'boolean' ? [given] : asItems(given, place);
	notNobody(key, list, 'Conditions');
	return IDS.has(key) ? list.map((one) => asWholeId(one, place)) : list;
}

/** What the attribute was and what it is, each one of several. Those whose change is told are all chosen. */
function changesOf(row: Row, key: string): JsonMap {
	tellsChange(key, 'Conditions');
	const [from, to] = [chosenIn(row.oldIds, key), valuesOf(row, key)];
	if (from.length > 0 && to.length > 0) return { from, to };
	throw new InputError(
		`A row of 'Conditions' leaves ${from.length > 0 ? 'the values' : 'the old values'} of "${key}" empty`,
		"'Has Changed' compares what an attribute was with what it is: say both.",
	);
}

/** What the server tells the change of; of anything else a rule that wants one never holds. */
const TOLD = ['assignee_id', 'priority', 'status', 'team_id'];

function tellsChange(key: string, label: string): void {
	if (TOLD.includes(key)) return;
	throw new InputError(
		`'${label}' asks whether "${key}" has changed, which Chatwoot does not tell a rule`,
		`It tells the changes of: ${TOLD.join(', ')}.`,
	);
}

function checked(condition: JsonMap, place: Place): Condition {
	const key = String(condition.attribute_key);
	const operator = String(condition.filter_operator ?? 'equal_to');
	const values = condition.values ?? [];
	if (operator !== CHANGED) {
		operatorFits(key, operator, 'rule', place);
		if (Array.isArray(values)) notNobody(key, values, place.label);
	} else {
		tellsChange(key, place.label);
		if (isMap(values) && [values.from, values.to].flat().includes(null)) {
			throw new InputError(
				`'${place.label}' compares "${key}" with null`,
				'Chatwoot loses it on the way, so that the rule would never hold. Name the values that it had and has.',
			);
		}
	}
	return { ...condition, attribute_key: key, filter_operator: operator, values };
}

/** Labels and custom attributes the server compares with the first value only. */
const isWhole = ({ attribute_key: key, custom_attribute_type: model }: Condition) =>
	key !== 'labels' && (model ?? '') === '' && !isOwn(key, 'rule');

/**
 * The conditions of a rule as the server reads them. What has changed stands before all else: the server
 * looks at it apart from the rest, and after the rest it would leave a joint without anything to join,
 * with which the rule never holds. The last condition has nothing to be joined with.
 */
function wantedConditions(given: JsonMap[], place: Place): JsonMap[] {
	if (given.length === 0) {
		throw new InputError(`'${place.label}' is empty`, 'Add at least one condition.');
	}
	const conditions = given.map((one) => checked(one, place));
	const isChange = ({ filter_operator: operator }: Condition) => operator === CHANGED;
	const changes = conditions.filter(isChange);
	const others = conditions.filter((one) => !isChange(one));
	const all: JsonMap[] = [
		// Here alone the server reads capitals only.
		...changes.map((one) => ({ ...one, query_operator: 'AND' })),
		...grouped(
			others,
			{
				joint: (index) => {
					const one = others[index];
					return jointOf(one?.query_operator, one ? conditions.indexOf(one) : index, place);
				},
				isWhole,
				and: 'and',
				or: 'or',
				end: { query_operator: null },
				of: 'rule',
			},
			place,
		),
	];
	return all.map((one, index) =>
		index === all.length - 1 ? { ...one, query_operator: null } : one,
	);
}
