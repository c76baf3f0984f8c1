import { CallError } from '../../vocabulary/errors';
import type { ApiRequest } from '../../vocabulary/types';
import { readsOnly } from '../calls/unanswered';

/** What the writes of one item came to so far, reads left out. */
export interface Trace {
	done: number;
	unknown: number;
}

/** Counts in the trace what may have changed something. */
export async function traced<T>(
	trace: Trace,
	request: ApiRequest,
	send: () => Promise<T>,
	tookEffect: (answer: T) => boolean = () => true,
): Promise<T> {
	if (readsOnly(request)) return await send();
	const answer = send();
	const counted = answer.then(
		(given) => {
			if (tookEffect(given)) trace.done += 1;
		},
		(error: unknown) => {
			if (error instanceof CallError && error.details.outcome === 'unknown') trace.unknown += 1;
		},
	);
	await counted;
	return await answer;
}
