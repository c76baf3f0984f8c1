import type { Given } from '../../../shared/vocabulary/dates';
import { clockIn, momentOf, readDate } from '../../../shared/vocabulary/dates';
import { InputError } from '../../../shared/vocabulary/errors';
import { choice, custom, number } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { wholeIdPicker, wholeIds } from '../../../shared/vocabulary/ids';
import { setAt } from '../../../shared/vocabulary/safe';
import type { Draft, Surroundings, Wire } from '../../../shared/vocabulary/types';

export const recurringId = wholeIdPicker('recurringId', {
	displayName: 'Recurring Message ID',
	wire: 'path:recurring_id',
	required: true,
	placeholder: 'e.g. 4',
	search: 'searchRecurringMessages',
});

export const recurringStatus = choice('status', {
	displayName: 'Status',
	wire: 'body:status',
	default: 'active',
	options: [
		{ name: 'Active', value: 'active' },
		{ name: 'Cancelled', value: 'cancelled' },
		{ name: 'Completed', value: 'completed' },
		{ name: 'Draft', value: 'draft' },
	],
});

export const frequency = choice('recurrenceRuleFrequency', {
	displayName: 'Frequency',
	wire: 'body:recurrence_rule.frequency',
	default: 'weekly',
	options: [
		{ name: 'Daily', value: 'daily' },
		{ name: 'Monthly', value: 'monthly' },
		{ name: 'Weekly', value: 'weekly' },
		{ name: 'Yearly', value: 'yearly' },
	],
});

const dayOrMonth = <const N extends string>(
	name: N,
	common: { displayName: string; description: string; wire: Wire; max: number },
) => number(name, { ...common, default: 1, min: 1, whole: true });

/** The finer points of the rule (chatwoot.md 4.1). */
export const ruleFields = [
	number('recurrenceRuleInterval', {
		displayName: 'Interval',
		description: 'Every how many days, weeks, months or years',
		wire: 'body:recurrence_rule.interval',
		default: 1,
		min: 1,
		whole: true,
	}),
	choice('recurrenceRuleEndType', {
		displayName: 'Ends',
		wire: 'body:recurrence_rule.end_type',
		default: 'never',
		options: [
			{ name: 'After a Count', value: 'after_count' },
			{ name: 'Never', value: 'never' },
			{ name: 'On a Date', value: 'on_date' },
		],
	}),
	custom(
		'recurrenceRuleEndDate',
		{ displayName: 'End Date', wire: 'body:recurrence_rule.end_date' },
		{ type: 'dateTime', default: '' },
		readDate,
	),
	number('recurrenceRuleEndCount', {
		displayName: 'End Count',
		wire: 'body:recurrence_rule.end_count',
		default: 10,
		min: 1,
		whole: true,
	}),
	choice('recurrenceRuleMonthlyType', {
		displayName: 'Monthly On',
		wire: 'body:recurrence_rule.monthly_type',
		default: 'day_of_month',
		options: [
			{ name: 'Day of the Month', value: 'day_of_month' },
			{ name: 'Day of the Week', value: 'day_of_week' },
		],
	}),
	number('recurrenceRuleMonthlyWeek', {
		displayName: 'Monthly Week',
		description: '-1 is the last',
		wire: 'body:recurrence_rule.monthly_week',
		default: 1,
		whole: true,
	}),
	number('recurrenceRuleMonthlyWeekday', {
		displayName: 'Monthly Weekday',
		description: '0 is Sunday',
		wire: 'body:recurrence_rule.monthly_weekday',
		default: 1,
		whole: true,
	}),
	dayOrMonth('recurrenceRuleMonthDay', {
		displayName: 'Month Day',
		description: "The day of the month; without it that of 'Scheduled At' (newer versions)",
		wire: 'body:recurrence_rule.month_day',
		max: 31,
	}),
	dayOrMonth('recurrenceRuleYearDay', {
		displayName: 'Year Day',
		description: "The day within 'Year Month', for every year (newer versions)",
		wire: 'body:recurrence_rule.year_day',
		max: 31,
	}),
	dayOrMonth('recurrenceRuleYearMonth', {
		displayName: 'Year Month',
		description: 'The month, for every year: 1 is January (newer versions)',
		wire: 'body:recurrence_rule.year_month',
		max: 12,
	}),
	wholeIds('recurrenceRuleWeekDays', {
		displayName: 'Week Days',
		description: '0 is Sunday',
		wire: 'body:recurrence_rule.week_days',
		placeholder: 'e.g. 1, 3, 5',
	}),
] as const;

/** The last day, as the calendar of the workflow's time zone shows it. */
export function lastDay(
	{ recurrenceRuleEndDate: given }: { recurrenceRuleEndDate?: Given },
	{ body }: Draft,
	{ timezone }: Surroundings,
): void {
	if (given) {
		setAt(body, ['recurrence_rule', 'end_date'], clockIn(given, timezone).slice(0, 10));
	}
}

/** The rule under construction, with all that the server insists on. */
export function wholeRule(
	params: { scheduledAt?: Given },
	{ body }: Draft,
	{ timezone }: Surroundings,
): void {
	const { scheduledAt: given } = params;
	const rule = isMap(body.recurrence_rule) ? body.recurrence_rule : {};
	const first = given && new Date(momentOf(given, timezone));
	body.recurrence_rule = completed(rule, first);
}

/** What was left out of a rule: every one time, without end, on the days of its first message. */
export function completed(rule: JsonMap, first?: Date): JsonMap {
	const whole: JsonMap = { frequency: 'weekly', interval: 1, ...rule };
	whole.end_type ??=
		whole.end_date !== undefined
			? 'on_date'
			: whole.end_count !== undefined
				? 'after_count'
				: 'never';
	if (whole.end_type === 'on_date' && whole.end_date === undefined) throw empty('End Date');
	if (whole.end_type === 'after_count' && whole.end_count === undefined) throw empty('End Count');
	// The server reckons days in UTC.
	if (whole.frequency === 'weekly' && isNone(whole.week_days)) {
		if (!first) throw empty('Week Days');
		whole.week_days = [first.getUTCDay()];
	}
	if (whole.frequency === 'monthly') {
		whole.monthly_type ??=
			whole.monthly_week !== undefined || whole.monthly_weekday !== undefined
				? 'day_of_week'
				: 'day_of_month';
		if (whole.monthly_type === 'day_of_week') onWeekday(whole, first);
	}
	return whole;
}

function onWeekday(whole: JsonMap, first: Date | undefined): void {
	if (first) {
		whole.monthly_week ??= Math.ceil(first.getUTCDate() / 7);
		whole.monthly_weekday ??= first.getUTCDay();
	}
	if (whole.monthly_week === undefined) throw empty('Monthly Week');
	if (whole.monthly_weekday === undefined) throw empty('Monthly Weekday');
}

const isNone = (value: Json | undefined) => !Array.isArray(value) || value.length === 0;

function empty(name: string): InputError {
	return new InputError(`'${name}' is empty`, 'The rule cannot do without it: add it.');
}
