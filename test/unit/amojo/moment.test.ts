import { millisecondsOf, readMoment } from '../../../nodes/Amojo/fields/moment';

const place = { label: 'Time' };
const at = (raw: unknown, timezone = 'UTC') => millisecondsOf(readMoment(raw, place), timezone);

it.each([
	[1596470808, 1596470808000],
	['1596470808', 1596470808000],
	[1596470808123, 1596470808123],
	['1596470808123', 1596470808123],
	[1596470808.5, 1596470808500],
	[100_000_000, 100_000_000_000],
	[99_999_999_999, 99_999_999_999_000],
	[100_000_000_000, 100_000_000_000],
	['2020-08-03T16:06:48Z', 1596470808000],
	['2020-08-03T19:06:48+03:00', 1596470808000],
	['2020-08-03T19:06:48.123+0300', 1596470808123],
	['2020-08-03 16:06:48', 1596470808000],
	['2020-08-03', Date.parse('2020-08-03T00:00:00Z')],
	[new Date(1596470808000), 1596470808000],
])('%p is %p', (raw, expected) => {
	expect(at(raw)).toBe(expected);
});

it('reads a bare clock in the time zone of the workflow, also around a change of the clocks', () => {
	expect(at('2020-08-03T19:06:48', 'Europe/Moscow')).toBe(1596470808000);
	expect(at('2026-03-29T03:30:00', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'));
});

it.each([
	...['tomorrow', '2020-02-31', '', {}, [], true, -1, 1_596_470_808_123_000, '1e9'],
	...[0, 46311, 20261016, '20261016', 99_999_999],
])('%p is refused', (raw) => {
	expect(() => at(raw)).toThrow("'Time' is");
});
