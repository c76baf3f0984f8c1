import { CallError } from '../../shared/vocabulary/errors';
import type { Json } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';

/** After a minute the server takes messages into a conversation again. */
const LONGEST_MS = 60_000;
const STEP_MS = 5_000;

const isFlood = (error: unknown): error is CallError =>
	error instanceof CallError &&
	error.details.status === 422 &&
	/too many messages/i.test(error.message);

/**
 * Sends a message again where the conversation takes no more for now: such a refusal certainly sent
 * nothing. Waits for a minute at most, and no longer than the person's *Timeout*.
 */
export async function sendPatiently(
	session: Session,
	request: ApiRequest,
	params: object,
): Promise<Json> {
	const timeout = 'timeout' in params ? params.timeout : undefined;
	const most = Math.min(LONGEST_MS, typeof timeout === 'number' ? timeout : LONGEST_MS);
	const end = Date.now() + most;
	for (;;) {
		const tried = await session
			.send(request)
			.catch((error: unknown) => (isFlood(error) ? error : Promise.reject(error)));
		if (!(tried instanceof CallError)) return tried;
		const left = end - Date.now();
		if (left <= 0) return await Promise.reject(tried);
		await session.pause(Math.min(STEP_MS, left));
	}
}
