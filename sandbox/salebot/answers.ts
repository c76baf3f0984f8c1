/** The shapes Salebot answers in. */

import type { Answer } from '../server';

export { Refusal } from '../server';

export const json = (body: unknown, status = 200): Answer => ({ status, body });
export const success = (more: object = {}): Answer => json({ status: 'success', ...more });

/** Documented for deals (their HTTP status is not), seen with 200 for get_variables. */
export const clientNotFound = (status = 200): Answer =>
	json({ status: 'client_not_found' }, status);

/** A reason in words with HTTP 200; which actions answer so is only partly documented. */
export const fail = (message: string, status = 200): Answer =>
	json({ status: 'fail', message }, status);
