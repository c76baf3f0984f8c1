import { clockIn, momentOf, readDate } from '../../shared/vocabulary/dates';
import type { Given } from '../../shared/vocabulary/dates';
import { choice, custom, flag, text, when } from '../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../shared/vocabulary/ids';
import type { Draft, Surroundings } from '../../shared/vocabulary/types';
import type { Zoned } from '../account';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

const MEANT =
	"Without an offset it is a time in the time zone of the account's settings, else in that of the workflow";

/** The range of a report; the server takes half a year at most for some. */
export const range = [
	custom(
		'since',
		{ displayName: 'Since', description: MEANT, wire: 'query:since', required: true },
		{ type: 'dateTime', default: '' },
		readDate,
	),
	custom(
		'until',
		{
			displayName: 'Until',
			description: `${MEANT}. Empty: now.`,
			wire: 'query:until',
			ifNothing: 'refuse',
		},
		{ type: 'dateTime', default: '' },
		readDate,
	),
] as const;

export const timeZone = text('timeZone', {
	displayName: 'Time Zone',
	description:
		"The zone that dates without an offset are meant in, and by whose days is grouped, instead of that of the account's settings or the workflow",
	placeholder: 'e.g. America/Sao_Paulo',
});

export const businessHours = flag('businessHours', {
	displayName: 'Business Hours',
	description: 'Whether times are measured in the business hours of the inboxes only',
	wire: 'query:business_hours',
});

interface Ranged extends Zoned {
	since?: Given;
	until?: Given;
}

const zoneIn = ({ timeZone: chosen }: Ranged, { timezone }: Surroundings) => chosen ?? timezone;

const endOf = ({ until }: Ranged, zone: string) =>
	until === undefined ? Date.now() : momentOf(until, zone);

/** Dates as the server wants them: seconds, as whole numbers. */
export function inSeconds(params: Ranged, { query }: Draft, around: Surroundings): void {
	const zone = zoneIn(params, around);
	const seconds = (moment: number) => String(Math.floor(moment / SECOND));
	const { since, until } = params;
	if (since !== undefined) query.since = seconds(momentOf(since, zone));
	// The server takes no range that is open at its end.
	if ((since ?? until) !== undefined) query.until = seconds(endOf(params, zone));
}

/** The hours by which the zone is ahead of UTC, so that days begin where they begin for people. */
export function offsetOfZone(params: Ranged, { query }: Draft, around: Surroundings): void {
	const zone = zoneIn(params, around);
	const moment = Math.floor(endOf(params, zone) / SECOND) * SECOND;
	const shown = Date.parse(
		`${clockIn({ clock: '', fraction: 0, moment }, zone).replace(' ', 'T')}Z`,
	);
	query.timezone_offset = (shown - moment) / HOUR;
}

/** Whose figures a report has. */
export const subject = [
	choice('type', {
		displayName: 'Figures Of',
		wire: 'query:type',
		default: 'account',
		options: [
			{ name: 'Account', value: 'account' },
			{ name: 'Agent', value: 'agent' },
			{ name: 'Inbox', value: 'inbox' },
			{ name: 'Label', value: 'label' },
			{ name: 'Team', value: 'team' },
		],
	}),
	...(
		[
			['agent', 'Agent', 'searchAgents'],
			['inbox', 'Inbox', 'searchInboxes'],
			['label', 'Label', 'searchLabels'],
			['team', 'Team', 'searchTeams'],
		] as const
	).map(([type, displayName, search]) =>
		when(
			{ type: [type] },
			wholeIdPicker('id', {
				displayName,
				wire: 'query:id',
				required: true,
				search,
				placeholder: 'e.g. 3',
			}),
		),
	),
] as const;

export const groupBy = choice('groupBy', {
	displayName: 'Group By',
	description: 'How long the time of each figure is',
	wire: 'query:group_by',
	default: 'day',
	options: [
		{ name: 'Day', value: 'day' },
		{ name: 'Hour', value: 'hour' },
		{ name: 'Month', value: 'month' },
		{ name: 'Week', value: 'week' },
		{ name: 'Year', value: 'year' },
	],
});
