import type { CallOutcome } from '../../vocabulary/errors';

/** Why one try of a request did not bring an answer to use. */
export type Failure =
	| { kind: 'http'; status: number; retryAfterMs?: number }
	/** No answer. `sent: false` only where the request certainly never left. */
	| { kind: 'network'; code: string; sent: boolean };

type Verdict = { retry: true; afterMs: number } | { retry: false };

const NEVER_LEFT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
]);
const FIRST_PAUSE_MS = 400;
const LONGEST_BACKOFF_MS = 30_000;
/** A server that asks for a longer pause than this is reported instead of waited for. */
export const LONGEST_WAIT_MS = 10 * 60_000;

/** A certificate is judged before anything is sent. */
const NO_TRUST = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

export function networkFailure(code: string): Failure {
	return { kind: 'network', code, sent: !NEVER_LEFT.has(code) && !NO_TRUST.test(code) };
}

/**
 * The retry table. A read or an idempotent write is repeated after network errors, 408, 429 and
 * 5xx. Any other send is repeated only when it certainly did not happen: never left, 429, or 503
 * with Retry-After. `attempt` counts from 0; `random` in [0, 1) spreads the pauses.
 */
export function decide(
	failure: Failure,
	idempotent: boolean,
	attempt: number,
	maxRetries: number,
	random = Math.random(),
): Verdict {
	const passing =
		failure.kind === 'network' ||
		failure.status === 408 ||
		failure.status === 429 ||
		failure.status >= 500;
	const asked = failure.kind === 'http' ? failure.retryAfterMs : undefined;
	const repeatable = idempotent || certainlyNotDone(failure);
	if (!passing || attempt >= maxRetries || !repeatable) return { retry: false };
	if (asked !== undefined && asked > LONGEST_WAIT_MS) return { retry: false };
	const backoff = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_BACKOFF_MS);
	const spread = backoff / 2 + (backoff / 2) * random;
	// Waiting exactly as long as asked would send every lane back in the same instant.
	return { retry: true, afterMs: asked === undefined ? spread : asked + 100 * random };
}

/** What became of a request that met this; a request that only reads has changed nothing. */
export function outcomeOf(failure: Failure, reads: boolean): CallOutcome {
	if (certainlyNotDone(failure)) return 'notSent';
	if (failure.kind === 'network') return reads ? 'notSent' : 'unknown';
	const { status } = failure;
	const judged = status < 500 ? status !== 408 : status === 501;
	return judged || reads ? 'refused' : 'unknown';
}

/** The server was not reached, or turned the request away unread. */
function certainlyNotDone(failure: Failure): boolean {
	if (failure.kind === 'network') return !failure.sent;
	return failure.status === 429 || (failure.status === 503 && failure.retryAfterMs !== undefined);
}

/** Retry-After in milliseconds, from seconds or an HTTP date; undefined when absent or unreadable. */
export function retryAfter(header: unknown, now = Date.now()): number | undefined {
	const text = Array.isArray(header) ? header[0] : header;
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.round(Number(text) * 1000);
	const date = Date.parse(text);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
