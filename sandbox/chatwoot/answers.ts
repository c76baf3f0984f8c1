/** The shapes Chatwoot answers and refuses in (chatwoot.md 3.4). */

import { Refusal, type Answer } from '../server';

export { Refusal } from '../server';

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const EMPTY: Answer = { status: 200 };

const refused = (status: number, body: unknown) => new Refusal({ status, body });

export const notFound = () => refused(404, { error: 'Resource could not be found' });
export const unauthorized = (error: string) => refused(401, { error });
export const notAllowed = () => unauthorized('You are not authorized to do this action');
export const forbidden = (error: string) => refused(403, { error });
export const unprocessable = (error: string) => refused(422, { error });

/** Nobody is signed in: the header is missing or was dropped on the way. */
export const signIn = () =>
	refused(401, { errors: ['You need to sign in or sign up before continuing.'] });

/** A record that cannot be saved: each problem is its attribute and what is wrong with it. */
export function invalid(...problems: Array<[attribute: string, message: string]>) {
	const words = (attribute: string) =>
		attribute === 'base' ? '' : `${capitalized(attribute.replace(/_/g, ' '))} `;
	return refused(422, {
		message: problems.map(([attribute, message]) => words(attribute) + message).join(', '),
		attributes: [...new Set(problems.map(([attribute]) => attribute))],
	});
}

export const missing = (what: string) =>
	unprocessable(`param is missing or the value is empty: ${what}`);

/** The fields of a body below its wrapper. Without one Rails takes the body itself. */
export function wrapped(body: Record<string, unknown>, key: string): Record<string, unknown> {
	const inner = body[key];
	const fields = typeof inner === 'object' && inner !== null ? inner : body;
	if (!Object.keys(fields).length) throw missing(key);
	return fields as Record<string, unknown>;
}

/** What Rails itself answers; the reason is lost. */
export const rails = (status: 400 | 404 | 500) => {
	const error = { 400: 'Bad Request', 404: 'Not Found', 500: 'Internal Server Error' }[status];
	return refused(status, { status, error });
};

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The record, or the refusal that it is not there. */
export function found<T>(record: T | undefined): T {
	if (record === undefined) throw notFound();
	return record;
}
