import { readDate } from '../../../shared/vocabulary/dates';
import { InputError } from '../../../shared/vocabulary/errors';
import { kindOf, textIn } from '../../../shared/vocabulary/read';

/** A calendar day as days since 1970, so that periods can be halved. */
export type Day = number;

const DAY_MS = 86_400_000;
const FORMS = [
	{ pattern: /^(\d{4})-(\d\d)-(\d\d)(?![\d-])/, order: [1, 2, 3] },
	{ pattern: /^(\d\d)\.(\d\d)\.(\d{4})$/, order: [3, 2, 1] },
] as const;

/** A day as it was given: one of the calendar (dd.mm.yyyy), or a moment whose day depends on the zone. */
export type DayGiven = string | { moment: number };

/**
 * Reads a picked date, an ISO date or the documented dd.mm.yyyy, whose day stands as written; or unix
 * seconds or milliseconds.
 */
export function readDay(raw: unknown, { label }: { label: string }): DayGiven {
	if (/^\s*\d+(\.\d+)?\s*$/.test(textIn(raw))) {
		const { moment } = readDate(raw, { label });
		if (moment !== undefined) return { moment };
	}
	const value: unknown =
		typeof raw === 'object' && raw !== null ? JSON.parse(JSON.stringify(raw)) : raw;
	for (const { pattern, order } of FORMS) {
		const found = typeof value === 'string' ? pattern.exec(value.trim()) : null;
		if (!found) continue;
		const [year, month, day] = order.map((index) => Number(found[index]));
		const utc = Date.UTC(year ?? 0, (month ?? 0) - 1, day);
		const back = new Date(utc);
		if (back.getUTCMonth() + 1 !== month || back.getUTCDate() !== day) continue;
		// A time after the day is read too, since one like 24:00 is that of the next day.
		if (found[0] !== found.input) readDate(value, { label });
		return formatDay(utc / DAY_MS);
	}
	throw new InputError(
		`'${label}' is no date: ${kindOf(value)}`,
		'Pick a day, or give one like 2026-10-16 or 16.10.2026, unix seconds or unix milliseconds.',
	);
}

/** dd.mm.yyyy, as get_history wants it. */
export function formatDay(day: Day): string {
	const iso = new Date(day * DAY_MS).toISOString();
	return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** The day that is meant, on the calendar of a zone. */
export function dayOf(given: DayGiven, timezone: string): Day {
	if (typeof given !== 'string') return dayShown(new Date(given.moment), timezone);
	const [day = 0, month = 1, year = 1970] = given.split('.').map(Number);
	return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The day that a zone's calendar shows now. */
export function today(timezone: string): Day {
	return dayShown(new Date(), timezone);
}

function dayShown(moment: Date, timezone: string): Day {
	const shown = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(moment);
	return Date.parse(`${shown}T00:00:00Z`) / DAY_MS;
}
