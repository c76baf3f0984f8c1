import { number } from '../../shared/vocabulary/fields';
import type { Session } from '../../shared/vocabulary/session';

/** Options of operations that wait for something to happen. */
export const waitOptions = [
	number('pollInterval', {
		displayName: 'Poll Interval',
		description: 'How many seconds to wait between two looks',
		default: 3,
		min: 0.1,
	}),
	number('waitTimeout', {
		displayName: 'Wait Timeout',
		description: 'How many seconds to wait in all',
		default: 120,
		min: 1,
	}),
] as const;

/** Looks until something is there; undefined when the time is over. */
export async function until<T>(
	session: Session,
	{ pollInterval = 3, waitTimeout = 120 }: { pollInterval?: number; waitTimeout?: number },
	look: () => Promise<T | undefined>,
): Promise<T | undefined> {
	const end = Date.now() + waitTimeout * 1000;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		const left = end - Date.now();
		if (left <= 0) return undefined;
		await session.pause(Math.min(pollInterval * 1000, left));
	}
}
