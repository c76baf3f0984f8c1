import { InputError } from './errors';
import { kindOf } from './read';

/** A date as given: a clock reading, and its exact moment where the text named an offset. */
export interface Given {
	/** `2026-10-16 13:15:59`. */
	clock: string;
	/** Milliseconds beyond the clock's second. */
	fraction: number;
	/** Unix milliseconds. */
	moment?: number;
}

/** The moment that is meant, in unix milliseconds; a reading without an offset is that of `zone`. */
export function momentOf({ clock, fraction, moment }: Given, zone: string): number {
	return moment ?? momentOfClock(clock, zone) + fraction;
}

/**
 * Numbers from the first on are seconds, from the second on milliseconds; both begin in March 1973,
 * before anything that is dated here. What is smaller is neither: 20261016 and 46311 are dates in
 * other notations.
 */
const SECONDS_FROM = 100_000_000;
const MILLISECONDS_FROM = 100_000_000_000;
const BEYOND = 100_000_000_000_000;

const CLOCK =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * Reads a date and time, or unix seconds or milliseconds, told apart without a doubt. Without an
 * offset a text is what the clocks of some zone show.
 */
export function readDate(raw: unknown, { label }: { label: string }): Given {
	const value: unknown =
		typeof raw === 'object' && raw !== null ? JSON.parse(JSON.stringify(raw)) : raw;
	const text = typeof value === 'string' ? value.trim() : undefined;
	if (typeof value === 'number' || (text !== undefined && /^\d+(\.\d+)?$/.test(text))) {
		return unixDate(Number(value), label);
	}
	const parts = text === undefined ? null : CLOCK.exec(text);
	if (!parts) {
		throw new InputError(
			`'${label}' is not a date: ${kindOf(value)}`,
			'Pick a date, or give unix seconds, unix milliseconds or text like 2026-10-16T13:15:59+03:00.',
		);
	}
	const [, year, month, day, hour = '00', minute = '00', second = '00', part = '', offset] = parts;
	const clock = `${year}-${month}-${day} ${hour}:${minute}:${second}`;
	const asUtc = Date.parse(`${clock.replace(' ', 'T')}Z`);
	// Date.parse rolls 31 February over into March; the round trip shows it.
	if (Number.isNaN(asUtc) || format(asUtc) !== clock) {
		throw new InputError(`'${label}' is no date of the calendar: ${kindOf(value)}`);
	}
	const fraction = Number(part.padEnd(3, '0').slice(0, 3));
	return { clock, fraction, ...(offset && { moment: asUtc + fraction - offsetMs(offset) }) };
}

function unixDate(given: number, label: string): Given {
	if (!(given >= SECONDS_FROM && given < BEYOND)) {
		throw new InputError(
			`'${label}' is ${given}, which is neither unix seconds nor milliseconds`,
			given < SECONDS_FROM
				? 'A date without separators, or that of a spreadsheet, must be turned into ISO text first.'
				: 'Microseconds must be divided by 1,000 first.',
		);
	}
	const moment = Math.round(given < MILLISECONDS_FROM ? given * 1000 : given);
	return { clock: format(moment), fraction: moment % 1000, moment };
}

function offsetMs(offset: string): number {
	if (offset.toUpperCase() === 'Z') return 0;
	const sign = offset.startsWith('-') ? -1 : 1;
	const digits = offset.replace(/\D/g, '').padEnd(4, '0');
	return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000;
}

function format(utc: number): string {
	return new Date(utc).toISOString().slice(0, 19).replace('T', ' ');
}

/** The clock reading in a zone. */
export function clockIn({ clock, moment }: Given, zone: string): string {
	return moment === undefined ? clock : format(moment + zoneOffset(moment, zone));
}

/** The moment at which the clocks of a zone show a reading. */
function momentOfClock(clock: string, zone: string): number {
	const asUtc = Date.parse(`${clock.replace(' ', 'T')}Z`);
	const near = asUtc - zoneOffset(asUtc, zone);
	// The offset found a few hours off may be that of the other side of a clock change.
	return asUtc - zoneOffset(near, zone);
}

function zoneOffset(moment: number, zone: string): number {
	const calendar = calendarOf(zone);
	if (!calendar) {
		throw new InputError(
			`'Time Zone' is not known: "${zone}"`,
			'Use a name like Europe/Moscow or UTC.',
		);
	}
	const parts = calendar.formatToParts(moment);
	const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value);
	const shown = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second'),
	);
	return shown - Math.floor(moment / 1000) * 1000;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar of a zone, or undefined for a name that is none. */
function calendarOf(zone: string): Intl.DateTimeFormat | undefined {
	const known = calendars.get(zone);
	if (known) return known;
	try {
		const calendar = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
		calendars.set(zone, calendar);
		return calendar;
	} catch {
		return undefined;
	}
}
