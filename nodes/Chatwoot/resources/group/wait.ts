import { endAfter } from '../../../shared/vocabulary/endAfter';
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
		max: 86_400,
	}),
] as const;

/**
 * Looks until something is there; undefined when the time is over, also where a look then still waits
 * for the server. A look that comes to nothing because the server is away, or that `excuses` takes for
 * such, counts against the time only.
 */
export async function until<T>(
	session: Session,
	{ pollInterval = 3, waitTimeout = 120 }: { pollInterval?: number; waitTimeout?: number },
	look: (session: Session) => Promise<T | undefined>,
	excuses: (error: CallError) => boolean = isOutage,
): Promise<T | undefined> {
	const end = Date.now() + waitTimeout * 1000;
	const over = endAfter(waitTimeout * 1000);
	const limited: Session = {
		...session,
		send: async (request, api) => await session.send({ ...request, within: over }, api),
		pages: async (request, paging, wish) =>
			await session.pages({ ...request, within: over }, paging, wish),
	};
	// What the server said last tells more than that it was silent in the end.
	let said: CallError | undefined;
	for (;;) {
		const found = await look(limited).catch((error: unknown) => {
			session.stopIfCancelled();
			const told = error instanceof CallError || !over.aborted ? error : (said ?? SILENT);
			if (told instanceof CallError) said = told;
			return told instanceof CallError && excuses(told) ? undefined : Promise.reject(told);
		});
		if (found !== undefined) return found;
		const left = end - Date.now();
		if (left <= 0 || over.aborted) return undefined;
		await session.pause(Math.min(pollInterval * 1000, left));
	}
}

const SILENT = new CallError('Chatwoot does not answer', { cause: 'temporarily-unavailable' });

/** Whether the server is away, or wants to be left alone for a while. */
export function isOutage({ details: { status, cause } }: CallError): boolean {
	return status === undefined
		? cause === 'temporarily-unavailable'
		: status >= 500 || status === 429;
}
