import { InputError } from '../../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { phoneOf } from '../../../shared/vocabulary/phone';
import { asItems, asJson, asText, kindOf, rows } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import type { Condition } from './grouped';
import { grouped } from './grouped';
import { operatorFits } from './operators';

/** How a condition compares, in filters and in automation rules. */
export const OPERATORS = [
	{ name: 'Contains', value: 'contains' },
	{ name: 'Does Not Contain', value: 'does_not_contain' },
	{ name: 'Is', value: 'equal_to' },
	{ name: 'Is Greater Than', value: 'is_greater_than' },
	{ name: 'Is Less Than', value: 'is_less_than' },
	{ name: 'Is More Days Ago Than', value: 'days_before' },
	{ name: 'Is Not', value: 'not_equal_to' },
	{ name: 'Is Not Set', value: 'is_not_present' },
	{ name: 'Is Set', value: 'is_present' },
];

/** An operator in a row of a form; only those are compared with that the server knows. */
export function operatorIn(given: unknown, known: ReadonlyArray<{ value: string }>): string {
	const found = known.find(({ value }) => value === (given ?? 'equal_to'));
	if (found) return found.value;
	throw new InputError(
		`'Operator' cannot be ${kindOf(given)}`,
		`Use one of: ${known.map(({ value }) => value).join(', ')}.`,
	);
}

/** What stands for nobody in a list of agents or teams, and for no priority. */
export const NOBODY = 'nil';

/** The server keeps the word, but finds nothing by it. */
export function notNobody(key: string, values: readonly Json[], label: string): void {
	if (!['assignee_id', 'priority', 'team_id'].includes(key) || !values.includes(NOBODY)) return;
	throw new InputError(
		`'${label}' compares "${key}" with ${NOBODY}, by which Chatwoot finds nothing`,
		key === 'priority'
			? 'It cannot be asked for what has no priority. Compare with the priorities that there are.'
			: "Use 'Is Not Set'.",
	);
}

/** Whose conditions they are. */
export type Model = 'contact' | 'conversation';

type FilterCondition = Condition & { values: Json[] };

/** Attributes whose values are chosen from what the server has. */
export const CHOSEN: Readonly<Record<Model, readonly string[]>> = {
	contact: ['blocked', 'labels'],
	conversation: [
		'assignee_id',
		'campaign_id',
		'group_type',
		'inbox_id',
		'labels',
		'priority',
		'status',
		'team_id',
	],
};

const WITHOUT_VALUE = new Set(['is_present', 'is_not_present']);
const COMPARING = new Set(['is_greater_than', 'is_less_than', 'days_before']);

/** Keys whose values hold no comma, so that one stands between several. */
const WITHOUT_COMMA = new Set([
	'assignee_id',
	'blocked',
	'browser_language',
	'campaign_id',
	'contact_id',
	'conversation_language',
	'country_code',
	'display_id',
	'email',
	'group_type',
	'inbox_id',
	'labels',
	'phone_number',
	'priority',
	'status',
	'team_id',
]);

/** Keys of conversations of which the server compares all values itself. */
const TAKES_MANY = new Set([...WITHOUT_COMMA, 'mail_subject', 'referer']);

/** The rows of the form. */
export const readRows =
	(model: Model) =>
	(raw: unknown, place: Place): JsonMap[] =>
		complete(
			rows(raw, 'condition').map((row) => ofRow(row, model, place)),
			model,
			place,
		);

function ofRow(row: Record<string, unknown>, model: Model, { label }: Place): JsonMap {
	const key = asText(row.attributeKey ?? '', { label: 'Attribute' }).trim();
	if (key === '') {
		throw new InputError(`A row of '${label}' names no attribute`, 'Choose one or remove the row.');
	}
	return {
		attribute_key: key,
		filter_operator: operatorIn(row.filterOperator, OPERATORS),
		values: valuesIn(
			(CHOSEN[model].includes(key) ? row.valueIds : undefined) ?? row.values ?? '',
			key,
		),
		query_operator: asText(row.queryOperator ?? 'AND', { label: 'With the Next' }),
	};
}

/** A list, JSON text of one, one value a line, or one value; "Doe, John" is one name. */
export function valuesIn(given: unknown, key: string): Json[] {
	const values = wordsIn(given, key);
	// The server keeps phones in their one form; a part of one stays as it is.
	return key === 'phone_number' ? values.map((one) => phoneOf(String(one)) ?? one) : values;
}

function wordsIn(given: unknown, key: string): Json[] {
	if (typeof given === 'boolean' || typeof given === 'number') return [given];
	if (typeof given !== 'string' || given.trim().startsWith('[') || WITHOUT_COMMA.has(key)) {
		return asItems(given, { label: 'Values' });
	}
	const lines = given.split(/\r?\n/).map((line) => line.trim());
	return lines.filter((line) => line !== '');
}

/** What is written as JSON: a list, one of it, or a whole body as Chatwoot's own pages send it. */
export function listIn(raw: unknown, place: Place): Json[] {
	const given = asJson(raw, place);
	const value = isMap(given) && Array.isArray(given.payload) ? given.payload : given;
	return Array.isArray(value) ? value : [value];
}

/** Conditions as JSON. */
export const readConditions =
	(model: Model) =>
	(raw: unknown, place: Place): JsonMap[] => {
		const list = listIn(raw, place);
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
		return complete(conditions, model, place);
	};

/** Conditions that are kept as they are written, each joined with the next. */
export function joined(conditions: readonly JsonMap[], place: Place): JsonMap[] {
	if (conditions.length === 0) {
		throw new InputError(`'${place.label}' is empty`, 'Add at least one condition.');
	}
	const last = conditions.length - 1;
	return conditions.map((one, index) => ({
		...one,
		query_operator: index === last ? null : jointOf(one.query_operator, index, place),
	}));
}

/** The conditions as the server reads them. */
function complete(given: readonly JsonMap[], model: Model, place: Place): JsonMap[] {
	if (given.length === 0) {
		throw new InputError(`'${place.label}' is empty`, 'Add at least one condition.');
	}
	const conditions = given.map((condition) => checked(condition, model, place));
	return grouped(
		conditions,
		{
			joint: (index) => jointOf(given[index]?.query_operator, index, place),
			isWhole: ({ attribute_key: key }) => model === 'conversation' && TAKES_MANY.has(key),
			and: 'AND',
			or: 'OR',
			// The last condition has nothing to be joined with, which the server insists on.
			end: {},
			of: model,
		},
		place,
	);
}

/** How a condition is joined with the next. */
export function jointOf(given: Json | undefined, index: number, { label }: Place): string {
	const joint = String(given ?? '').toUpperCase() || 'AND';
	if (joint === 'AND' || joint === 'OR') return joint;
	throw new InputError(
		`'${label}' joins condition ${index + 1} by "${String(given)}"`,
		'Write AND or OR as query_operator.',
	);
}

function checked(condition: JsonMap, model: Model, place: Place): FilterCondition {
	const { label } = place;
	const key = String(condition.attribute_key);
	const operator = String(condition.filter_operator);
	const given = condition.values ?? [];
	const values = WITHOUT_VALUE.has(operator)
		? []
		: (Array.isArray(given) ? given : [given]).map((value) => textOf(value, key, label));
	if (values.length === 0 && !WITHOUT_VALUE.has(operator)) {
		throw new InputError(`A row of '${label}' has no value to compare with "${key}"`, 'Enter one.');
	}
	if (COMPARING.has(operator) && values.length > 1) {
		throw new InputError(
			`A row of '${label}' compares "${key}" with ${values.length} values`,
			'Greater, less and days ago take one value.',
		);
	}
	if (operator === 'starts_with') {
		throw new InputError(
			`'${label}' asks what "${key}" starts with`,
			"Chatwoot's filters compare the whole value then. Use 'Contains', or 'Is' with the whole value.",
		);
	}
	if (model === 'conversation' && key === 'display_id' && operator.includes('contain')) {
		throw new InputError(
			`'${label}' looks for a part of "display_id"`,
			"Chatwoot compares conversation numbers whole only: use 'Is' or 'Is Not'.",
		);
	}
	operatorFits(key, operator, model, place);
	notNobody(key, values, label);
	const whole = { ...condition, attribute_key: key, filter_operator: operator, values };
	return operator === 'days_before' ? beforeDays(whole, label) : whole;
}

/** The server stumbles over numbers and switches where it wants text, and reads text everywhere. */
function textOf(value: Json, key: string, label: string): string {
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		return String(value);
	}
	throw new InputError(
		`'${label}' compares "${key}" with ${kindOf(value)}`,
		'Give it one value: a text, a number, true or false.',
	);
}

/** Newer servers fail over this operator; before a date they all understand. Days are those of UTC. */
function beforeDays(condition: FilterCondition, label: string): FilterCondition {
	const days = Number(condition.values[0]);
	if (!Number.isSafeInteger(days) || days < 0 || days > 36_500) {
		throw new InputError(
			`'${label}' wants a number of days, but has ${kindOf(condition.values[0])}`,
			'Give whole days, such as 7.',
		);
	}
	const date = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
	return { ...condition, filter_operator: 'is_less_than', values: [date] };
}
