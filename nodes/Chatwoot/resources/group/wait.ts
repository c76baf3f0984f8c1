import { CallError } from '../../../shared/vocabulary/errors';
import { number } from '../../../shared/vocabulary/fields';
import type { Session } from '../../../shared/vocabulary/session';

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

/**
 * Looks until something is there; undefined when the time is over. A look that comes to nothing because
 * the server is away, or that `excuses` takes for such, counts against the time only.
 */
export async function until<T>(
	session: Session,
	{ pollInterval = 3, waitTimeout = 120 }: { pollInterval?: number; waitTimeout?: number },
	look: () => Promise<T | undefined>,
	excuses: (error: CallError) => boolean = isOutage,
): Promise<T | undefined> {
	const end = Date.now() + waitTimeout * 1000;
	for (;;) {
		const found = await look().catch((error: unknown) =>
			error instanceof CallError && excuses(error) ? undefined : Promise.reject(error),
		);
		if (found !== undefined) return found;
		const left = end - Date.now();
		if (left <= 0) return undefined;
		await session.pause(Math.min(pollInterval * 1000, left));
	}
}

function isOutage({ details: { status, cause } }: CallError): boolean {
	return status === undefined
		? cause === 'temporarily-unavailable'
		: status >= 500 || status === 429;
}
