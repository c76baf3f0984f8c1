import { InputError } from '../../shared/vocabulary/errors';
import { clockIn, momentOf, readDate } from '../../shared/vocabulary/dates';
import type { Given } from '../../shared/vocabulary/dates';
import { choice, custom, flag, text, when } from '../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../shared/vocabulary/ids';
import type { Draft, Surroundings } from '../../shared/vocabulary/types';
import type { Zoned } from '../apis/account';

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
			description: `${MEANT}. A date alone is the midnight at which that day begins. Empty: now.`,
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

/** Dates as the server wants them: seconds, as whole numbers. Of a range that ends before it begins it says nothing. */
export function inSeconds(params: Ranged, { query }: Draft, around: Surroundings): void {
	const zone = zoneIn(params, around);
	const seconds = (moment: number) => String(Math.floor(moment / SECOND));
	const { since, until } = params;
	if ((since ?? until) === undefined) return;
	// The server takes no range that is open at its end.
	const end = endOf(params, zone);
	query.until = seconds(end);
	if (since === undefined) return;
	const start = momentOf(since, zone);
	if (start > end) throw backwards(until);
	query.since = seconds(start);
}

const backwards = (until?: Given) =>
	until === undefined
		? new InputError("'Since' is later than now", "Set an earlier 'Since'.")
		: new InputError("'Since' is later than 'Until'", 'Exchange the two.');

/**
 * The hours by which the zone is ahead of UTC now, so that days begin where they begin for people. The
 * server looks for a zone that stands at this offset now, whatever the range, and counts by its clock.
 */
export function offsetOfZone(params: Ranged, { query }: Draft, around: Surroundings): void {
	const zone = zoneIn(params, around);
	const moment = Math.floor(Date.now() / SECOND) * SECOND;
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
