/** Conditions of a filter, read as the server reads them: left to right, AND before OR. */

import { rails, unprocessable } from '../answers';
import type { AttributeDefinition, Fields } from '../state';

export interface Condition {
	attribute_key: string;
	filter_operator: string;
	values?: unknown;
	query_operator?: string | null;
}

/** What is known of an attribute: which operators fit, and how a record has it. */
export interface Attribute<T> {
	operators: readonly string[];
	of(record: T): unknown;
	/** Text is compared without regard to case. */
	anyCase?: boolean;
	/** Greater and less are meant of numbers, not of days. */
	numeric?: boolean;
	/** There is no greater and less. */
	unordered?: boolean;
}

const EQUAL = ['equal_to', 'not_equal_to'] as const;
export const OPERATORS = {
	equal: EQUAL,
	present: [...EQUAL, 'is_present', 'is_not_present'],
	text: [...EQUAL, 'contains', 'does_not_contain'],
	date: ['is_greater_than', 'is_less_than', 'days_before'],
} as const;

const DAY_MS = 86_400_000;

const listed = (value: unknown) => (Array.isArray(value) ? value : [value]);
const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** Dates are compared day by day. */
const dayOf = (value: unknown) =>
	new Date(typeof value === 'number' ? value : String(value)).toISOString().slice(0, 10);

function compare<T>(
	operator: string,
	value: unknown,
	wanted: unknown[],
	{ anyCase = false, numeric = false }: Attribute<T>,
): boolean {
	const plain = (one: unknown) => (anyCase ? String(one).toLowerCase() : String(one));
	const has = (one: unknown) => listed(value).some((own) => plain(own) === plain(one));
	const contains = (one: unknown) =>
		String(value ?? '')
			.toLowerCase()
			.includes(String(one).trim().toLowerCase());
	switch (operator) {
		case 'equal_to':
		case 'starts_with':
			// Automation rules know what a text starts with, filters do not.
			return wanted.includes('all') || wanted.some(has);
		case 'not_equal_to':
			return !isEmpty(value) && !wanted.some(has);
		case 'contains':
			return wanted.some(contains);
		case 'does_not_contain':
			return !isEmpty(value) && !wanted.some(contains);
		case 'is_present':
			return Array.isArray(value) ? value.length > 0 : !isEmpty(value);
		case 'is_not_present':
			return Array.isArray(value) ? value.length === 0 : isEmpty(value);
		case 'is_greater_than':
			if (numeric) return Number(value) > Number(wanted[0]);
			return !isEmpty(value) && dayOf(value) > String(wanted[0]);
		case 'is_less_than':
			if (numeric) return !isEmpty(value) && Number(value) < Number(wanted[0]);
			return !isEmpty(value) && dayOf(value) < String(wanted[0]);
		case 'days_before':
			return !isEmpty(value) && dayOf(value) < dayOf(Date.now() - Number(wanted[0]) * DAY_MS);
		default:
			return false;
	}
}

/** Custom attributes take part when the account has defined them. */
const customAttribute = <T extends { custom_attributes: Fields }>(
	definition: AttributeDefinition,
): Attribute<T> => ({
	operators: [...OPERATORS.text, 'is_present', 'is_not_present', ...OPERATORS.date],
	of: ({ custom_attributes }) => custom_attributes[definition.attribute_key],
	anyCase: true,
	numeric: ['number', 'currency'].includes(definition.attribute_display_type),
	unordered: !['number', 'currency', 'percent', 'date'].includes(definition.attribute_display_type),
});

/** Without a list of conditions the server fails. */
export function conditionsOf({ payload }: Fields): Condition[] {
	if (!Array.isArray(payload)) throw rails(500);
	return payload as Condition[];
}

export function filtered<T extends { custom_attributes: Fields }>(
	records: T[],
	conditions: Condition[],
	attributes: Record<string, Attribute<T>>,
	definitions: AttributeDefinition[],
): T[] {
	const tests = conditions.flatMap(({ attribute_key, filter_operator, values, query_operator }) => {
		const joint = (query_operator ?? '').toUpperCase();
		if (!['', 'AND', 'OR'].includes(joint))
			throw unprocessable('Query operator must be either "AND" or "OR".');
		const standard = attributes[attribute_key];
		if (standard && !standard.operators.includes(filter_operator))
			throw unprocessable(
				`Invalid operator. The allowed operators for ${attribute_key} are [${standard.operators.join(',')}].`,
			);
		const wanted = listed(values ?? []);
		const needsValue = !['is_present', 'is_not_present'].includes(filter_operator);
		if (needsValue && !wanted.length)
			throw unprocessable(`Invalid value. The values provided for ${attribute_key} are invalid`);
		const definition = definitions.find((one) => one.attribute_key === attribute_key);
		const attribute = standard ?? (definition && customAttribute<T>(definition));
		if (!attribute)
			throw unprocessable(
				`Invalid attribute key - [${attribute_key}]. The key should be one of [${Object.keys(attributes).join(',')}] or a custom attribute defined in the account.`,
			);
		if (attribute.unordered && /^is_(greater|less)_than$/.test(filter_operator))
			throw unprocessable(`Invalid value. The values provided for ${attribute_key} are invalid`);
		// Of values that are compared in any case the server reads the first.
		const isWhole = /equal_to|starts_with/.test(filter_operator);
		const compared = attribute.anyCase && isWhole ? wanted.slice(0, 1) : wanted;
		const test = (record: T) => compare(filter_operator, attribute.of(record), compared, attribute);
		if (standard || filter_operator !== 'not_equal_to') return [{ test, joint }];
		// "… NOT IN (…) AND OR … IS NULL" is no SQL, and the OR stands beside all that was joined before.
		if (joint) throw rails(500);
		const lacks = (record: T) => isEmpty(attribute.of(record));
		return [
			{ test, joint: 'OR' },
			{ test: lacks, joint },
		];
	});
	if (tests.slice(0, -1).some(({ joint }) => !joint))
		throw unprocessable('PG::SyntaxError: conditions without AND or OR between them');
	return records.filter((record) => {
		let any = false;
		let all = true;
		for (const { test, joint } of tests) {
			all = all && test(record);
			if (joint === 'AND') continue;
			any = any || all;
			all = true;
		}
		return any;
	});
}
