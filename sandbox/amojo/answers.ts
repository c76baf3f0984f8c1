/** The shapes amojo and amoCRM answer in. */

import type { Answer } from '../server';

export { Refusal } from '../server';

export const json = (body: unknown, status = 200): Answer => ({ status, body });
export const nothing = (status: number): Answer => ({ status });

const TYPES: Record<number, string> = {
	400: 'BAD_REQUEST',
	403: 'FORBIDDEN',
	404: 'NOT_FOUND',
	429: 'TOO_MANY_REQUESTS',
};

/** No error body of amojo is documented: this is the one that a client library reads (amojo.md 1). */
export const refusal = (status: number, description: string): Answer =>
	json(
		{ error_code: status, error_type: TYPES[status] ?? 'ERROR', error_description: description },
		status,
	);

const TITLES: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	422: 'Unprocessable Entity',
	429: 'Too Many Requests',
};

/** The problem+json of /api/v4. */
export const problem = (status: number, detail: string, more: object = {}): Answer => ({
	status,
	headers: { 'content-type': 'application/problem+json' },
	body: {
		...more,
		title: TITLES[status] ?? 'Error',
		type: `https://httpstatus.es/${status}`,
		status,
		detail,
	},
});

export const embedded = (name: string, list: readonly unknown[]): Answer =>
	list.length === 0
		? nothing(204)
		: json({ _total_items: list.length, _page: 1, _embedded: { [name]: list } });
