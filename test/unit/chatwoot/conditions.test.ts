import type { JsonMap } from '../../../nodes/shared/vocabulary/json';
import type { Model } from '../../../nodes/Chatwoot/fields/rules/conditions';
import { readConditions, readRows } from '../../../nodes/Chatwoot/fields/rules/conditions';

const place = { label: 'Conditions' };
const rows = (model: Model, ...condition: object[]) => readRows(model)({ condition }, place);
const row = (
	attributeKey: string,
	filterOperator: string,
	values: unknown,
	queryOperator = 'AND',
) => ({
	attributeKey,
	filterOperator,
	values,
	queryOperator,
});

const said = (conditions: JsonMap[]) =>
	conditions.map(
		({ attribute_key: key, filter_operator: operator, values, query_operator: joint }) =>
			`${String(key)} ${String(operator)} ${JSON.stringify(values)}${joint ? ` ${String(joint)}` : ''}`,
	);

const TAKES = (key: string) => !['name', 'city', 'my_field'].includes(key);

describe('values arrive as they are written', () => {
	it.each([
		['name', 'Doe, John', ['Doe, John']],
		['phone_number', '+44 (0)20 7946 0958, 8 (846) 977-01-02', ['+442079460958', '+78469770102']],
		['phone_number', '7946', ['7946']],
		['city', ' São Paulo, SP ', ['São Paulo, SP']],
		['my_field', 'a, b', ['a, b']],
		['status', 'open, pending', ['open', 'pending']],
		['inbox_id', 7, ['7']],
		['inbox_id', [7, '8'], ['7', '8']],
		['assignee_id', '7, 8', ['7', '8']],
		['blocked', true, ['true']],
		['name', '["Doe, John"]', ['Doe, John']],
	])('%s: %j', (key, given, values) => {
		expect(rows('conversation', row(key, 'equal_to', given))).toMatchObject(
			TAKES(key) ? [{ values }] : values.map((value) => ({ values: [value] })),
		);
	});

	it('as text in JSON too, for the server stumbles over numbers', () => {
		const given = [
			{ attribute_key: 'phone_number', filter_operator: 'contains', values: [55, true] },
		];
		expect(said(readConditions('contact')(given, place))).toEqual([
			'phone_number contains ["55"] OR',
			'phone_number contains ["true"]',
		]);
	});

	it('as Chatwoot’s own pages send them', () => {
		const body =
			'{"payload":[{"attribute_key":"email","filter_operator":"contains","values":["@x"],"query_operator":null}]}';
		expect(said(readConditions('contact')(body, place))).toEqual(['email contains ["@x"]']);
	});
});

describe('several values where the server sees the first only', () => {
	it('may any of them be', () => {
		expect(said(rows('contact', row('name', 'equal_to', 'Ana\nBo')))).toEqual([
			'name equal_to ["Ana"] OR',
			'name equal_to ["Bo"]',
		]);
	});

	it('may none of them be', () => {
		expect(said(rows('contact', row('city', 'not_equal_to', ['Recife', 'Olinda'])))).toEqual([
			'city not_equal_to ["Recife"] AND',
			'city not_equal_to ["Olinda"]',
		]);
	});

	it('are worked out where AND comes before OR', () => {
		const given = [
			row('email', 'contains', '@example.com'),
			row('city', 'equal_to', ['Recife', 'Olinda']),
			row('name', 'does_not_contain', ['x', 'y'], 'OR'),
			row('blocked', 'equal_to', 'true'),
		];
		expect(said(rows('contact', ...given))).toEqual([
			'email contains ["@example.com"] AND',
			'city equal_to ["Recife"] AND',
			'name does_not_contain ["x"] AND',
			'name does_not_contain ["y"] OR',
			'email contains ["@example.com"] AND',
			'city equal_to ["Olinda"] AND',
			'name does_not_contain ["x"] AND',
			'name does_not_contain ["y"] OR',
			'blocked equal_to ["true"]',
		]);
	});

	it('stay together where conversations take them all', () => {
		expect(said(rows('conversation', row('labels', 'equal_to', 'vip, new')))).toEqual([
			'labels equal_to ["vip","new"]',
		]);
	});

	it('are refused where they would be too many', () => {
		const many = Array.from({ length: 30 }, (_, index) => `n${index}`);
		expect(() =>
			rows('contact', row('name', 'equal_to', many), row('city', 'equal_to', many)),
		).toThrow(/conditions/);
	});
});

describe('what the server cannot do', () => {
	it('days ago are a date', () => {
		const [condition] = rows('contact', row('created_at', 'days_before', 3));
		const date = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
		expect(condition).toEqual({
			attribute_key: 'created_at',
			filter_operator: 'is_less_than',
			values: [date],
		});
	});

	it.each([
		['conversation', row('last_activity_at', 'days_before', 'soon')],
		['conversation', row('display_id', 'contains', '1')],
		['contact', row('phone_number', 'starts_with', '+55')],
		['conversation', row('order', 'starts_with', 'A-')],
		['contact', row('created_at', 'is_greater_than', ['2026-01-01', '2026-02-01'])],
		['contact', row('name', 'equal_to', [{ a: 1 }])],
		['contact', row('name', 'equal_to', [null])],
		['contact', row('country_code', 'contains', 'B')],
		['conversation', row('priority', 'is_present', '')],
		['conversation', row('priority', 'equal_to', 'nil')],
		['conversation', row('team_id', 'not_equal_to', ['4', 'nil'])],
	] as const)('%s %j is refused', (model, given) => {
		expect(() => rows(model, given)).toThrow();
	});

	// 4.15.1 found all 26 contacts for "email contains … AND plan is not …", and failed the other way round.
	it('an exception of a custom attribute stands alone, or last of several by OR', () => {
		const exception = row('plan', 'not_equal_to', 'free', 'OR');
		expect(said(rows('contact', exception, row('city', 'equal_to', 'Natal')))).toEqual([
			'city equal_to ["Natal"] OR',
			'plan not_equal_to ["free"]',
		]);
		expect(() => rows('contact', row('email', 'contains', '@x'), exception)).toThrow(/"plan"/);
		expect(() => rows('contact', row('plan', 'not_equal_to', ['free', 'trial']))).toThrow(/"plan"/);
		expect(
			said(rows('contact', row('email', 'contains', '@x'), row('city', 'not_equal_to', 'Natal'))),
		).toHaveLength(2);
	});
});
