/** Why one try of a request did not bring an answer to use. */
export type Failure =
	| { kind: 'http'; status: number; retryAfterMs?: number }
	/** No answer. `sent: false` only where the request certainly never left. */
	| { kind: 'network'; code: string; sent: boolean };

export type Verdict = { retry: true; afterMs: number } | { retry: false; unknownOutcome: boolean };

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
	const didNotHappen =
		failure.kind === 'network'
			? !failure.sent
			: failure.status === 429 || (failure.status === 503 && failure.retryAfterMs !== undefined);
	const passing =
		failure.kind === 'network' ||
		failure.status === 408 ||
		failure.status === 429 ||
		failure.status >= 500;
	const asked = failure.kind === 'http' ? failure.retryAfterMs : undefined;
	const unknownOutcome =
		!idempotent && !didNotHappen && passing && !(failure.kind === 'http' && failure.status === 501);

	if (!passing || attempt >= maxRetries || !(idempotent || didNotHappen)) {
		return { retry: false, unknownOutcome };
	}
	if (asked !== undefined && asked > LONGEST_WAIT_MS) return { retry: false, unknownOutcome };
	const backoff = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_BACKOFF_MS);
	const spread = backoff / 2 + (backoff / 2) * random;
	// Waiting exactly as long as asked would send every lane back in the same instant.
	return { retry: true, afterMs: asked === undefined ? spread : asked + 100 * random };
}

/** Retry-After in milliseconds, from seconds or an HTTP date; undefined when absent or unreadable. */
export function retryAfter(header: unknown, now = Date.now()): number | undefined {
	const text = Array.isArray(header) ? header[0] : header;
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.round(Number(text) * 1000);
	const date = Date.parse(text);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
