/** The shapes Bridge answers in. */

import type { Answer } from '../server';

export { Refusal } from '../server';

export const json = (body: unknown, status = 200): Answer => ({ status, body });
/** The document shows no answer of these calls. */
export const done = (): Answer => json({ status: 'ok' });
export const fail = (error: string, status = 400): Answer =>
	json({ status: 'fail', error }, status);
