/** The shapes Bridge answers in. */

import type { Answer } from '../server';

export const json = (body: unknown, status = 200): Answer => ({ status, body });
/** The document shows no answer of these calls. */
export const done = (): Answer => json({ status: 'ok' });
export const fail = (error: string, status = 400): Answer =>
	json({ status: 'fail', error }, status);

/** A failure that ends a call wherever it is noticed. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super('refused');
	}
}
