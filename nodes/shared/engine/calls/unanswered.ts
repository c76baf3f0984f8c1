import type { CallOutcome } from '../../vocabulary/errors';
import { CallError } from '../../vocabulary/errors';
import type { ApiRequest } from '../../vocabulary/types';
import type { Failure } from './retry';
import { LONGEST_WAIT_MS, outcomeOf } from './retry';

/** Whether a request changes nothing, whatever becomes of it. */
export function readsOnly({ method, reads }: ApiRequest): boolean {
	return reads ?? method === 'GET';
}

const NETWORK_WORDS: Record<string, string> = {
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
	ECONNREFUSED: 'refuses connections',
	ECONNRESET: 'broke off the connection',
	ERR_BAD_RESPONSE: 'broke off its answer',
	ENOTFOUND: 'cannot be found: the host name is unknown',
	EAI_AGAIN: 'cannot be found: the name server does not answer',
};

/** Node's own names of failures, which no HTTP status looks like. */
export const NETWORK_CODE = /^[A-Z][A-Z_]+$/;

export const TIMED_OUT_ONCE = { kind: 'network', code: 'ETIMEDOUT', sent: true } as const;

/** The codes of a silence. */
export const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT']);

export function networkError(
	name: string,
	failure: Extract<Failure, { kind: 'network' }>,
	request: ApiRequest,
	afterUnknownOutcome: boolean,
): CallError {
	const { code } = failure;
	const words = NETWORK_WORDS[code] ?? `cannot be reached (${code.toLowerCase()})`;
	const last = outcomeOf(failure, readsOnly(request));
	const outcome = afterAll(last, request, afterUnknownOutcome);
	return new CallError(`${name} ${words}`, {
		cause: 'temporarily-unavailable',
		outcome,
		afterUnknownOutcome,
		fix:
			outcome === 'unknown' && !mayRunAgain(request)
				? unknownWords(name, request)
				: TIMED_OUT.has(code)
					? "Run it again, or raise 'Timeout' in Options."
					: 'Check the address in the credential and the network, then run it again.',
	});
}

/** For whoever waits while nothing of the credential gets through. */
export function throttledError(
	name: string,
	request: ApiRequest,
	afterUnknownOutcome: boolean,
): CallError {
	const outcome = afterAll('notSent', request, afterUnknownOutcome);
	const fix = [
		'It receives too many, from here or from elsewhere.',
		outcome === 'unknown' && !mayRunAgain(request) ? unknownWords(name, request) : '',
		`Wait a while, then run it again with a lower 'Requests per Second' in Options.`,
	];
	return new CallError(`${name} has taken no request of this credential for ten minutes`, {
		status: 429,
		outcome,
		cause: 'rate-limited',
		retryAfterMs: LONGEST_WAIT_MS,
		afterUnknownOutcome,
		fix: fix.filter(Boolean).join(' '),
	});
}

/** What became of a request whose last try came to this, and an earlier one perhaps took effect. */
export function afterAll(
	last: CallOutcome,
	request: ApiRequest,
	afterUnknownOutcome = false,
): CallOutcome {
	return afterUnknownOutcome && !readsOnly(request) ? 'unknown' : last;
}

export function mayRunAgain({ idempotent, rerun }: ApiRequest): boolean {
	return idempotent && rerun !== false;
}

export function unknownWords(name: string, { idempotent }: ApiRequest): string {
	const sequel = idempotent ? ': another run would do it anew' : ', so it was not repeated';
	return `Whether it took effect is unknown${sequel}. Look in ${name} before sending it again.`;
}
