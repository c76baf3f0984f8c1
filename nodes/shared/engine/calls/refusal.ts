import { CallError } from '../../vocabulary/errors';
import type { Answer, ApiRequest } from '../../vocabulary/types';
import type { Failure } from './retry';
import { LONGEST_WAIT_MS, outcomeOf, retryAfter } from './retry';
import { afterAll, mayRunAgain, readsOnly, unknownWords } from './unanswered';
import type { Speaker } from './heard';

/** What the retry table has to judge of an answer; undefined for a success. */
export function failureOf({ status, headers }: Answer): Failure | undefined {
	if (status < 400) return undefined;
	return { kind: 'http', status, retryAfterMs: retryAfter(headers['retry-after']) };
}

/** A refusal by `digest`, with what the retry table knows about its outcome added. */
export function judged(
	error: unknown,
	answer: Answer,
	request: ApiRequest,
	{ name, words }: Speaker,
): unknown {
	if (!(error instanceof CallError)) return error;
	const failure = failureOf(answer);
	const reads = readsOnly(request);
	// Success told in words that cannot be read is the digest's to say.
	const said = reads ? 'refused' : (error.details.outcome ?? 'refused');
	const last = failure ? outcomeOf(failure, reads) : said;
	const outcome = afterAll(last, request, answer.afterUnknownOutcome);
	const waiting = retryAfter(answer.headers['retry-after']);
	const tooLong =
		failure && waiting !== undefined && waiting > LONGEST_WAIT_MS
			? `The server asks to wait ${Math.round(waiting / 60_000)} minutes.`
			: '';
	const mustLook = outcome === 'unknown' && !mayRunAgain(request);
	return new CallError(words(error.message), {
		...error.details,
		...(failure && { retryAfterMs: waiting }),
		outcome,
		afterUnknownOutcome: answer.afterUnknownOutcome,
		fix: [
			error.details.fix && words(error.details.fix),
			tooLong,
			mustLook ? unknownWords(name, request) : '',
		]
			.filter(Boolean)
			.join(' '),
	});
}
