import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';

/**
 * The answer of a call that makes something; where it got none, what `find` sees it has made. Throws its
 * error on where nothing is found, or looking fails as well.
 */
export async function afterSilence(
	session: Session,
	call: Promise<Json>,
	find: () => Promise<JsonMap | undefined>,
): Promise<Json> {
	return await call.catch(async (error: unknown): Promise<Json> => {
		const isUnknown = error instanceof CallError && error.details.outcome === 'unknown';
		const found = isUnknown ? await find().catch(() => undefined) : undefined;
		session.stopIfCancelled();
		return found ?? (await Promise.reject(error));
	});
}
