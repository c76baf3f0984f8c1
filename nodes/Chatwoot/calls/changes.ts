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
const MOST_WRITES = 6;
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
			const begun = Date.now();
			await write(wanted);
			// Whoever has read before writes within about the time that a request takes.
			await session.pause(Math.min((Date.now() - begun) / 2, LONGEST_PAUSE_MS));
			now = await read();
		}
	});
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
