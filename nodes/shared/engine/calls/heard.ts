import { CallError, excerpt } from '../../vocabulary/errors';
import type { Answer } from '../../vocabulary/types';
import { throwIfCancelled } from '../pace/pause';
import type { Told } from '../pace/width';
import type { Failure } from './retry';
import { networkFailure } from './retry';
import { NETWORK_CODE, TIMED_OUT } from './unanswered';

export type NetworkFailure = Extract<Failure, { kind: 'network' }>;

/** Who answers, and what may be shown of its words. */
export interface Speaker {
	name: string;
	words(text: string): string;
}

/** What n8n's helper handed back, as an answer; throws CallError where it is none. */
export function answerOf(response: unknown, { name, words }: Speaker): Answer {
	if (typeof response !== 'object' || response === null) {
		throw new CallError(`${name} gave no readable answer`, { outcome: 'unknown' });
	}
	const { statusCode, headers, body } = { statusCode: 0, headers: {}, body: '', ...response };
	const status = Number(statusCode);
	const text = typeof body === 'string' ? body : '';
	if (status >= 300 && status < 400) {
		throw new CallError(`${name} redirects elsewhere (HTTP ${status})`, {
			status,
			outcome: 'refused',
			fix: 'Redirects are not followed with credentials. Enter the final address in the credential.',
			cause: 'configuration-invalid',
		});
	}
	return { status, headers: { ...headers }, text: isPage(text) ? words(text) : text };
}

/** A page holds words alone, and they are cut short before they are shown. */
function isPage(text: string): boolean {
	return /^\s*</.test(text);
}

/** What n8n threw: an answer, a network failure to judge, or a reason that no retry can mend. */
export function heardIn(
	error: unknown,
	speaker: Speaker,
	signal: AbortSignal | undefined,
): Answer | NetworkFailure {
	throwIfCancelled(signal);
	if (error instanceof CallError) throw error;
	const causes = [error, property(error, 'cause')];
	const transport = causes.find((cause) => property(cause, 'isAxiosError') === true);
	const response = property(transport, 'response');
	const body = property(response, 'data');
	// An answer that broke off half-way comes without a body, whatever its status says.
	if (body !== undefined) {
		const statusCode = property(response, 'status');
		return answerOf({ ...Object(response), statusCode, body }, speaker);
	}
	// Older n8n keeps nothing of the cause but its code, as `httpCode`.
	const code = property(transport, 'code') ?? property(error, 'httpCode');
	if (transport !== undefined || NETWORK_CODE.test(String(code))) {
		const failure = networkFailure(String(code ?? 'unknown'));
		if (failure.kind === 'network') return failure;
	}
	const said = String(property(causes[1], 'message') ?? property(error, 'message') ?? error);
	throw new CallError(excerpt(speaker.words(said)), {
		outcome: 'notSent',
		fix: `No request was sent. Check the ${speaker.name} credential.`,
		cause: 'configuration-invalid',
	});
}

/** Too many requests, no room for more, or silence, also of what stands behind a gateway. */
const TOO_MUCH = new Set([408, 429, 503, 504]);

/** What a try tells of how much the server bears. */
export function toldBy(outcome: Answer | Failure): Told {
	if ('kind' in outcome) {
		return outcome.kind === 'network' && TIMED_OUT.has(outcome.code) ? 'tooMuch' : 'nothing';
	}
	return TOO_MUCH.has(outcome.status) ? 'tooMuch' : 'answer';
}

/** A property of what may be anything; undefined where there is none. */
export function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
