import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';

interface Change<T> {
	/** Whose turn it is, such as `labels of conversation 7`. */
	turn: string;
	read(): Promise<T>;
	/** What is to be written, or undefined where all is as wanted. */
	change(now: T): T | undefined;
	write(wanted: T): Promise<void>;
}

/** Writing again so often, somebody else must be writing all the time. */
const MOST_WRITES = 8;
const LONGEST_PAUSE_MS = 250;

/**
 * Reads, changes and writes back what the server only replaces as a whole. Within this process nobody
 * else does so meanwhile; another process may, so it is read again afterwards, and written again while
 * the change is missing.
 */
export async function changeInTurn<T>(
	session: Session,
	{ turn, read, change, write }: Change<T>,
): Promise<T> {
	return await session.turn(turn, async () => {
		let now = await read();
		for (let writes = 0; ; writes += 1) {
			const wanted = change(now);
			if (wanted === undefined) return now;
			if (writes === MOST_WRITES) throw undone(turn);
			await settling(session, writes, async () => await write(wanted));
			now = await read();
		}
	});
}

interface Kept<N> {
	/** What is written, for a message that it does not stay. */
	what: string;
	/** Writes, and answers with what the server made of it; `again` where it was lost. */
	write(again: boolean): Promise<Json>;
	read(): Promise<N>;
	/** Whether what the first answer showed is still there. */
	stays(now: N, answer: Json): boolean;
}

/**
 * The same for what the server itself merges into what it has read: two of its processes that do so at
 * the same time lose what one of them wrote. Belongs into a turn. Gives the first answer, and what was
 * read last.
 */
export async function writtenToStay<N>(
	session: Session,
	{ what, write, read, stays }: Kept<N>,
): Promise<{ answer: Json; now: N }> {
	const answer = await settling(session, 0, async () => await write(false));
	for (let writes = 1; ; writes += 1) {
		const now = await read();
		if (stays(now, answer)) return { answer, now };
		if (writes === MOST_WRITES) throw undone(what);
		await settling(session, writes, async () => await write(true));
	}
}

/**
 * Whoever has read before writes within about the time that a request takes. The more often it was
 * written in vain, the longer and less alike the pauses are: two processes in step would go on for ever.
 */
async function settling<T>(session: Session, writes: number, write: () => Promise<T>): Promise<T> {
	const begun = Date.now();
	const written = await write();
	const pause = Math.min((Date.now() - begun) / 2, LONGEST_PAUSE_MS);
	await session.pause(pause * (1 + 2 * writes * Math.random()));
	return written;
}

/** Whether all that was sent is in what is there now, as the answer to it showed it. */
export function holdsSent(now: JsonMap, sent: JsonMap, shown: Json | undefined): boolean {
	const expected = isMap(shown) ? shown : {};
	return Object.entries(sent).every(([key, value]) => alike(now[key], expected[key] ?? value));
}

function undone(what: string): CallError {
	return new CallError(`The ${what} do not stay as they were written`, {
		cause: 'temporarily-unavailable',
		fix: 'Something else changes them at the same time, or the server changes what is written. Look at them in Chatwoot.',
	});
}

/** Whether two values are the same to the server, which keeps no order of keys. */
export function alike(one: Json | undefined, other: Json | undefined): boolean {
	return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Json | undefined): Json | undefined {
	if (Array.isArray(value)) return value.map((entry) => sorted(entry) ?? null);
	if (!isMap(value)) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	const map: JsonMap = {};
	for (const [key, inner] of entries) map[key] = sorted(inner) ?? null;
	return map;
}

/** Whether none of the keys is there any more. */
export function holdsNone(held: Json | undefined, keys: readonly Json[]): boolean {
	return !isMap(held) || keys.every((key) => !(String(key) in held));
}
