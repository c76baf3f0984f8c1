import fc from 'fast-check';
import type { Failure } from '../../../nodes/shared/engine/calls/retry';
import {
	decide,
	LONGEST_WAIT_MS,
	networkFailure,
	outcomeOf,
	retryAfter,
} from '../../../nodes/shared/engine/calls/retry';

const http = (status: number, retryAfterMs?: number): Failure => ({
	kind: 'http',
	status,
	retryAfterMs,
});

/** The table: what happens to a read or idempotent write, and to any other send. */
const table: Array<[name: string, failure: Failure, repeatable: string, send: string]> = [
	['connection refused', networkFailure('ECONNREFUSED'), 'retry', 'retry'],
	['host name unknown', networkFailure('ENOTFOUND'), 'retry', 'retry'],
	['name server silent', networkFailure('EAI_AGAIN'), 'retry', 'retry'],
	['host unreachable', networkFailure('EHOSTUNREACH'), 'retry', 'retry'],
	['network unreachable', networkFailure('ENETUNREACH'), 'retry', 'retry'],
	['connection broken off', networkFailure('ECONNRESET'), 'retry', 'unknown'],
	['no answer in time', networkFailure('ECONNABORTED'), 'retry', 'unknown'],
	['connection timed out', networkFailure('ETIMEDOUT'), 'retry', 'unknown'],
	['a code never seen', networkFailure('EODD'), 'retry', 'unknown'],
	['408', http(408), 'retry', 'unknown'],
	['429', http(429), 'retry', 'retry'],
	['429 with Retry-After', http(429, 2000), 'retry', 'retry'],
	['500', http(500), 'retry', 'unknown'],
	['501', http(501), 'retry', 'failed'],
	['502', http(502), 'retry', 'unknown'],
	['503', http(503), 'retry', 'unknown'],
	['503 with Retry-After', http(503, 2000), 'retry', 'retry'],
	['504', http(504), 'retry', 'unknown'],
	['504 with Retry-After', http(504, 2000), 'retry', 'unknown'],
	['400', http(400), 'failed', 'failed'],
	['401', http(401), 'failed', 'failed'],
	['403', http(403), 'failed', 'failed'],
	['404', http(404), 'failed', 'failed'],
	['409', http(409), 'failed', 'failed'],
	['422', http(422), 'failed', 'failed'],
];

function told(failure: Failure, idempotent: boolean, attempt = 0, maxRetries = 3): string {
	const verdict = decide(failure, idempotent, attempt, maxRetries, 0.5);
	if (verdict.retry) return 'retry';
	return outcomeOf(failure, idempotent) === 'unknown' ? 'unknown' : 'failed';
}

describe('retry table', () => {
	it.each(table)('%s', (_, failure, repeatable, send) => {
		expect({ repeatable: told(failure, true), send: told(failure, false) }).toEqual({
			repeatable,
			send,
		});
	});

	it.each(table)('%s, with no tries left', (_, failure, __, send) => {
		expect(told(failure, true, 3)).toBe('failed');
		expect(told(failure, false, 3)).toBe(send === 'retry' ? 'failed' : send);
	});

	it('repeats nothing where retries are set to 0', () => {
		expect(told(http(502), true, 0, 0)).toBe('failed');
		expect(told(http(429), false, 0, 0)).toBe('failed');
	});
});

describe('pauses', () => {
	const pauseOf = (failure: Failure, attempt: number, random: number) => {
		const verdict = decide(failure, true, attempt, 20, random);
		return verdict.retry ? verdict.afterMs : undefined;
	};

	it('grow twofold, spread over half of themselves, and end at 30 seconds', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 19 }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(attempt, random) => {
					const full = Math.min(400 * 2 ** attempt, 30_000);
					const pause = pauseOf(http(502), attempt, random) ?? NaN;
					expect(pause).toBeGreaterThanOrEqual(full / 2);
					expect(pause).toBeLessThanOrEqual(full);
				},
			),
		);
	});

	it('are never shorter than asked, and differ', () => {
		expect(pauseOf(http(429, 2000), 0, 0)).toBe(2000);
		expect(pauseOf(http(429, 2000), 5, 0.99)).toBe(2099);
		expect(pauseOf(http(503, 0), 0, 0)).toBe(0);
	});

	it('are not begun where the server asks for more than ten minutes', () => {
		expect(pauseOf(http(429, LONGEST_WAIT_MS), 0, 0)).toBe(LONGEST_WAIT_MS);
		expect(pauseOf(http(429, LONGEST_WAIT_MS + 1), 0, 0)).toBeUndefined();
	});
});

describe('Retry-After', () => {
	const now = Date.parse('2026-10-16T10:00:00Z');
	it.each([
		['30', 30_000],
		[' 2 ', 2000],
		['1.5', 1500],
		['0', 0],
		['Fri, 16 Oct 2026 10:01:00 GMT', 60_000],
		['Fri, 16 Oct 2026 09:00:00 GMT', 0],
		[['7', '9'], 7000],
	])('%p is a wait', (header, wait) => {
		expect(retryAfter(header, now)).toBe(wait);
	});

	it.each([[undefined], [''], ['  '], ['soon'], [null], [12]])('%p is none', (header) => {
		expect(retryAfter(header, now)).toBeUndefined();
	});
});
