import { momentOfClock } from '../../shared/vocabulary/dates';
import { InputError } from '../../shared/vocabulary/errors';
import { custom } from '../../shared/vocabulary/fields';
import { asNumber, kindOf } from '../../shared/vocabulary/read';
import type { Draft, Place, Surroundings, Wire } from '../../shared/vocabulary/types';

/** A moment in milliseconds, or a reading of the clock that still needs a time zone. */
export type Moment = number | string;

/**
 * Numbers from the first on are seconds, from the second on milliseconds; both begin in March 1973,
 * before any chat. What is smaller is neither: 20261016 and 46311 are dates in other notations.
 */
const SECONDS_FROM = 100_000_000;
const MILLISECONDS_FROM = 100_000_000_000;
const BEYOND = 100_000_000_000_000;

const CLOCK =
	/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** Unix seconds, unix milliseconds or ISO text, told apart without a doubt. */
export function readMoment(raw: unknown, { label }: Place): Moment {
	const value: unknown = typeof raw === 'object' ? JSON.parse(JSON.stringify(raw)) : raw;
	if (typeof value === 'string' && CLOCK.test(value.trim())) return readClock(value.trim(), label);
	const digits = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim());
	if (typeof value !== 'number' && !digits) {
		throw new InputError(
			`'${label}' is not a time: ${kindOf(value)}`,
			'Give unix seconds, unix milliseconds or ISO text such as 2026-10-16T13:15:59+03:00.',
		);
	}
	const given = asNumber(value, { label });
	if (given < SECONDS_FROM || given >= BEYOND) {
		throw new InputError(
			`'${label}' is ${given}, which is neither unix seconds nor milliseconds`,
			given < SECONDS_FROM
				? 'A date without separators, or that of a spreadsheet, must be turned into ISO text first.'
				: 'Microseconds must be divided by 1,000 first.',
		);
	}
	return Math.round(given < MILLISECONDS_FROM ? given * 1000 : given);
}

function readClock(text: string, label: string): Moment {
	const [, day, minutes = '00:00', seconds = '00', fraction = '', zone] = CLOCK.exec(text) ?? [];
	const clock = `${day}T${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}`;
	const utc = Date.parse(`${clock}Z`);
	// Date.parse rolls 31 February over into March; the round trip shows it.
	if (Number.isNaN(utc) || new Date(utc).toISOString() !== `${clock}Z`) {
		throw new InputError(`'${label}' is no date of the calendar: ${kindOf(text)}`);
	}
	return zone === undefined ? clock : utc - offsetOf(zone);
}

function offsetOf(zone: string): number {
	if (zone.toUpperCase() === 'Z') return 0;
	const digits = zone.replace(/\D/g, '').padEnd(4, '0');
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
	return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** The moment in unix milliseconds; a bare clock reading is that of the workflow's time zone. */
export function millisecondsOf(moment: Moment, timezone: string): number {
	return typeof moment === 'number' ? moment : momentOfClock(moment, timezone);
}

export const momentField = <
	const N extends string,
	const O extends { displayName: string; description: string; wire?: Wire; required?: boolean },
>(
	name: N,
	options: O,
) =>
	custom(
		name,
		Object.assign({ placeholder: 'e.g. 2026-10-16T13:15:59+03:00' }, options),
		{ type: 'string', default: '' },
		readMoment,
	);

/** When the message was written. Left out, it is now; seconds and milliseconds always agree. */
export const timeFields = [
	momentField('timestamp', {
		displayName: 'Time',
		description:
			'When the message was written: unix seconds, unix milliseconds or ISO text. Default: now. Both times that amojo wants are made from it.',
		wire: 'body:payload.timestamp',
	}),
	momentField('msecTimestamp', {
		displayName: 'Time in Milliseconds',
		description: "Only where it is to be more exact than 'Time'; both must lie in the same second",
		wire: 'body:payload.msec_timestamp',
	}),
] as const;

interface Times {
	timestamp?: Moment;
	msecTimestamp?: Moment;
}

export function setTimes(params: Times, { body }: Draft, { timezone }: Surroundings): void {
	const { timestamp, msecTimestamp } = params;
	const coarse = timestamp === undefined ? undefined : millisecondsOf(timestamp, timezone);
	const fine = msecTimestamp === undefined ? undefined : millisecondsOf(msecTimestamp, timezone);
	const exact = fine ?? coarse ?? Date.now();
	if (coarse !== undefined && Math.floor(coarse / 1000) !== Math.floor(exact / 1000)) {
		throw new InputError(
			"'Time' and 'Time in Milliseconds' name different seconds",
			"Fill in 'Time' only: the milliseconds are made from it.",
		);
	}
	const payload = Object(body.payload);
	body.payload = {
		...payload,
		timestamp: Math.floor(exact / 1000),
		msec_timestamp: exact,
	};
}
