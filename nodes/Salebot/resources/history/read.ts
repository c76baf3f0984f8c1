import { InputError } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { ListWish } from '../../../shared/vocabulary/lists';
import { mostOf } from '../../../shared/vocabulary/lists';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import type { Day, DayGiven } from './day';
import { dayOf, formatDay, today } from './day';

/** The most messages of one answer; there is no offset (salebot.md A.4, 11). */
const FULL = 2000;

interface Wish extends ListWish {
	startDate?: DayGiven;
	stopDate?: DayGiven;
}

export function checkPeriod({ startDate, stopDate }: Wish): void {
	if (startDate === undefined && stopDate !== undefined) {
		throw new InputError("'From' is missing", "Salebot wants both days. Add 'From' to 'To'.");
	}
	// Which day a moment falls on is a question of the zone, known when it is sent.
	if (typeof startDate === 'string' && typeof stopDate === 'string') {
		refuseReversed({ from: dayOf(startDate, 'UTC'), to: dayOf(stopDate, 'UTC') });
	}
}

function refuseReversed({ from, to }: Span): void {
	if (from > to) throw new InputError("'From' lies after 'To'", 'Exchange the two days.');
}

/**
 * Messages of a client as one answer, by one call or, with a first day and Return All, by as many as it
 * takes.
 */
export async function readHistory(
	session: Session,
	request: ApiRequest,
	wish: Wish,
): Promise<Json> {
	const wanted = mostOf(wish);
	const span = spanOf(wish, session.context.getTimezone());
	const ask: Ask = async (limit, days) => {
		const query = {
			...request.query,
			limit,
			...(days && { start_date: formatDay(days.from), stop_date: formatDay(days.to) }),
		};
		return heldList(await session.send({ ...request, query }), 'result');
	};
	const entries = span
		? await period(session, ask, wanted, span)
		: await latest(session, ask, wanted);
	return { result: wanted === Infinity ? entries : entries.slice(0, wanted) };
}

function spanOf({ startDate, stopDate }: Wish, timezone: string): Span | undefined {
	if (startDate === undefined) return undefined;
	const from = dayOf(startDate, timezone);
	// The project's day may already be the next one.
	if (stopDate === undefined) return { from, to: today(timezone) + 1 };
	const span = { from, to: dayOf(stopDate, timezone) };
	refuseReversed(span);
	return span;
}

interface Span {
	from: Day;
	to: Day;
}

/** One call for so many messages, of these days where any are named. */
type Ask = (limit: number, days?: Span) => Promise<Json[]>;

async function latest(session: Session, ask: Ask, wanted: number): Promise<Json[]> {
	const entries = await ask(Math.min(wanted, FULL));
	if (entries.length >= FULL && wanted > FULL) {
		session.hint(
			"Salebot gives no more than 2,000 messages at once. Add the filter 'From' to get the older ones too.",
		);
	}
	return entries;
}

/** Halves the span while an answer comes back full, and keeps each message once. */
async function period(session: Session, ask: Ask, wanted: number, span: Span): Promise<Json[]> {
	if (wanted <= FULL) return await ask(wanted, span);
	const found = new Map<string, Json>();
	// The later half comes first, so that the order stays that of one answer: newest to oldest.
	const open: Span[] = [span];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const entries = await ask(FULL, next);
		if (entries.length >= FULL && next.from < next.to) {
			const middle = Math.floor((next.from + next.to) / 2);
			open.push({ from: next.from, to: middle }, { from: middle + 1, to: next.to });
			continue;
		}
		if (entries.length >= FULL) {
			session.hint(
				`On ${formatDay(next.from)} the client has 2,000 messages or more; Salebot gives only 2,000 of them.`,
			);
		}
		for (const entry of entries) found.set(identityOf(entry), entry);
		if (found.size >= wanted) break;
	}
	return [...found.values()];
}

function identityOf(entry: Json): string {
	return JSON.stringify(isMap(entry) ? (entry.id ?? entry) : entry);
}
