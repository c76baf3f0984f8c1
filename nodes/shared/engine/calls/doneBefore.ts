import { CallError } from '../../vocabulary/errors';
import { toItem } from '../../vocabulary/result';
import type { Operation, Params, Result } from '../../vocabulary/types';

const GONE = [404, 410];

/**
 * The result of a call that is refused because a try before it, which got no answer, did what was
 * wanted: nothing is left to delete or to close. Throws any other error on.
 */
export function doneBefore(operation: Operation, params: Params, error: unknown): Result {
	const {
		method,
		proves,
		doneWhen = method === 'DELETE' && !proves?.lacks ? GONE : [],
	} = operation;
	const { afterUnknownOutcome, status = 0 } = error instanceof CallError ? error.details : {};
	if (afterUnknownOutcome !== true || !doneWhen.includes(status)) throw error;
	return operation.result ? operation.result(null, params) : toItem(null);
}
