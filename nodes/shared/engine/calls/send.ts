import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { breath } from '../pace/breath';
import type { EngineOptions } from '../panel/options';
import { CallError, excerpt } from '../../vocabulary/errors';
import { Redactor } from './redact';
import { isLocalAddress } from '../../vocabulary/address';
import type { Json } from '../../vocabulary/json';
import { httpRequestOf } from './httpRequest';
import { anyOf, CancelledError, pause } from '../pace/pause';
import type { Pace, Ticket } from '../pace/rate';
import { paceOf, ThrottledError } from '../pace/rate';
import { failureOf, judged } from './refusal';
import type { Failure } from './retry';
import { decide, LONGEST_WAIT_MS, networkFailure, outcomeOf } from './retry';
import type { Answer, Api, ApiRequest } from '../../vocabulary/types';
import {
	networkError,
	NETWORK_CODE,
	readsOnly,
	throttledError,
	TIMED_OUT,
	TIMED_OUT_ONCE,
} from './unanswered';
import type { Told, Width } from '../pace/width';

/** Every context of n8n that can send requests with credentials. */
type Caller = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IWebhookFunctions;

type Waits = Pick<EngineOptions, 'maxRetries' | 'requestsPerSecond' | 'timeout'> & {
	/** How long a request waits at most while the server turns it away for coming too fast. */
	patienceMs?: number;
	/** Hears of every try. */
	width?: Width;
};

/**
 * Sends requests to one vendor for one execution: credentials decrypted once, rate kept, answers
 * judged here alone, failures repeated by the retry table, secrets blotted out of every word.
 */
export class Sender {
	private constructor(
		private readonly context: Caller,
		private readonly api: Api,
		private readonly credential: string,
		private credentials: ICredentialDataDecryptedObject,
		/** The ID of the credential in n8n, or its type where there is none. */
		readonly account: string,
		/** The fields of the credential that the API names as such. */
		readonly settings: Readonly<Record<string, unknown>>,
		readonly secrets: Redactor,
		readonly signal: AbortSignal | undefined,
	) {}

	static async create(context: Caller, api: Api, credential: string): Promise<Sender> {
		const credentials = await context.getCredentials(credential);
		const secrets = new Redactor();
		secrets.add(secretsOf(api, credentials));
		const settings = Object.fromEntries(
			(api.settings ?? []).map((name) => [name, credentials[name]]),
		);
		const account = context.getNode().credentials?.[credential]?.id ?? credential;
		const signal =
			'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		return new Sender(context, api, credential, credentials, account, settings, secrets, signal);
	}

	/** Learns the secrets anew where n8n renews them by itself: it does so without a word. */
	async renewSecrets(): Promise<void> {
		if (!this.isRefreshed) return;
		this.credentials = await this.context.getCredentials(this.credential);
		this.secrets.add(secretsOf(this.api, this.credentials));
	}

	/** Whether the vendor runs on this machine, and so can reach addresses that are only local. */
	get isLocal(): boolean {
		return Object.values(this.credentials).some(
			(value) => typeof value === 'string' && isLocalAddress(value),
		);
	}

	/** The body of a successful answer, judged by `digest`; throws CallError or CancelledError. */
	async send(
		request: ApiRequest,
		waits: Waits,
		digest: Api['digest'] = (...given) => this.api.digest(...given),
	): Promise<Json> {
		const answer = await this.sendRaw(request, waits);
		try {
			return digest(answer, request);
		} catch (error) {
			await this.renewSecrets();
			throw judged(error, answer, request, {
				name: this.api.name,
				words: (text) => this.secrets.words(text),
			});
		}
	}

	/** The answer as it came, whatever its status, after retries. */
	async sendRaw(request: ApiRequest, waits: Waits): Promise<Answer> {
		return await this.untilAnswered(request, waits).catch((error: unknown) => {
			const isOver = request.within?.aborted === true && !this.signal?.aborted;
			return Promise.reject(isOver ? request.within?.reason : error);
		});
	}

	private async untilAnswered(request: ApiRequest, waits: Waits): Promise<Answer> {
		const pace = paceOf(`${this.api.name}|${this.account}`, this.api.requestsPerSecond);
		const { patienceMs = Infinity, maxRetries } = waits;
		const begun = Date.now();
		let afterUnknownOutcome = false;
		let attempt = 0;
		for (;;) {
			const { ticket, outcome } = await this.try(pace, request, waits, afterUnknownOutcome);
			const failure = 'kind' in outcome ? outcome : failureOf(outcome);
			if (isThrottled(failure)) {
				// A longer wait is told instead; whoever tries again may do so.
				pace.refused(ticket, asksForLittle(failure) ? failure.retryAfterMs : 0);
				// The credential waits as a whole, so this uses up none of the request's own tries.
				const bearable = Date.now() - begun < patienceMs;
				if (maxRetries > 0 && bearable && asksForLittle(failure)) continue;
			} else if (!('kind' in outcome)) pace.taken(ticket);
			const verdict = failure && decide(failure, request.idempotent, attempt, maxRetries);
			if (failure && verdict?.retry && !isThrottled(failure)) {
				afterUnknownOutcome ||= outcomeOf(failure, readsOnly(request)) === 'unknown';
				attempt += 1;
				await pause(verdict.afterMs, anyOf(this.signal, request.within));
				continue;
			}
			if (!('kind' in outcome)) return { ...outcome, afterUnknownOutcome };
			throw networkError(this.api.name, outcome, request, afterUnknownOutcome);
		}
	}

	/** One try when its turn has come. */
	private async try(pace: Pace, request: ApiRequest, waits: Waits, afterUnknownOutcome: boolean) {
		const { width, timeout } = waits;
		const begun = width?.begins(Date.now());
		let told: Told = 'nothing';
		try {
			const ticket = await this.turn(pace, waits, request, afterUnknownOutcome);
			const outcome = await this.attempt(request, timeout);
			told = toldBy(outcome);
			return { ticket, outcome };
		} finally {
			if (begun) width?.ends(begun, Date.now(), told);
		}
	}

	private async turn(
		pace: Pace,
		{ requestsPerSecond }: Waits,
		request: ApiRequest,
		afterUnknownOutcome: boolean,
	): Promise<Ticket> {
		// What may have been done already is followed up in any case.
		const unless = afterUnknownOutcome ? undefined : request.unless;
		const { usualRequestsPerSecond: usual = Infinity } = this.api;
		const wish = requestsPerSecond > 0 ? requestsPerSecond : usual;
		const signal = anyOf(this.signal, unless, request.within);
		return await pace.take(wish, signal).catch((error: unknown) => {
			if (unless?.aborted && !this.signal?.aborted) return Promise.reject(unless.reason);
			if (!(error instanceof ThrottledError)) return Promise.reject(error);
			return Promise.reject(throttledError(this.api.name, request, afterUnknownOutcome));
		});
	}

	private async attempt(
		request: ApiRequest,
		timeout: number,
	): Promise<Answer | Extract<Failure, { kind: 'network' }>> {
		await breath.start();
		const { credential } = this;
		const late = AbortSignal.timeout(timeout);
		const signal = anyOf(this.signal, request.within, late);
		// n8n's own time-out begins anew with each byte, and it takes no signal but the execution's.
		const context: Caller = Object.create(this.context, {
			getExecutionCancelSignal: { value: () => signal },
		});
		const ask = async (options: IHttpRequestOptions): Promise<Answer> =>
			this.answerOf(
				await context.helpers.httpRequestWithAuthentication.call(context, credential, options, {
					credentialsDecrypted: {
						id: this.account,
						name: credential,
						type: credential,
						// A filled `probe` says that this is no credential test.
						data: { ...this.credentials, probe: 'done' },
					},
				}),
			);
		const options = this.way(request, timeout);
		try {
			const answer = await ask(options);
			if (answer.status !== 401 || !this.isRefreshed) return answer;
			// An older n8n knows no exceptions among ignored statuses, and renews only when it throws.
			return await ask({ ...options, ignoreHttpStatusErrors: false });
		} catch (error) {
			await this.renewSecrets();
			if (late.aborted && !this.signal?.aborted) return TIMED_OUT_ONCE;
			return this.failed(error);
		}
	}

	private way(request: ApiRequest, timeout: number): IHttpRequestOptions {
		const { api, settings, credentials, secrets, isRefreshed } = this;
		const base = api.base?.(settings) ?? '';
		return httpRequestOf(request, { base, credentials, secrets, isRefreshed, timeout });
	}

	private answerOf(response: unknown): Answer {
		if (typeof response !== 'object' || response === null) {
			throw new CallError(`${this.api.name} gave no readable answer`, { outcome: 'unknown' });
		}
		const { statusCode, headers, body } = { statusCode: 0, headers: {}, body: '', ...response };
		const status = Number(statusCode);
		const text = typeof body === 'string' ? body : '';
		if (status >= 300 && status < 400) {
			throw new CallError(`${this.api.name} redirects elsewhere (HTTP ${status})`, {
				status,
				outcome: 'refused',
				fix: 'Redirects are not followed with credentials. Enter the final address in the credential.',
				cause: 'configuration-invalid',
			});
		}
		return {
			status,
			headers: { ...headers },
			text: this.isPage(text) ? this.secrets.words(text) : text,
		};
	}

	/** A page holds words alone, and they are cut short before they are shown. */
	private isPage(text: string): boolean {
		return /^\s*</.test(text);
	}

	/** Whether n8n renews the token on a 401, which must reach it then. */
	private get isRefreshed(): boolean {
		const { credential } = this.api;
		return typeof credential === 'object' && credential.refreshed.includes(this.credential);
	}

	/** What n8n threw: an answer, a network failure to judge, or a reason that no retry can mend. */
	private failed(error: unknown): Answer | Extract<Failure, { kind: 'network' }> {
		if (this.signal?.aborted) throw new CancelledError();
		if (error instanceof CallError) throw error;
		const causes = [error, property(error, 'cause')];
		const transport = causes.find((cause) => property(cause, 'isAxiosError') === true);
		const response = property(transport, 'response');
		const body = property(response, 'data');
		// An answer that broke off half-way comes without a body, whatever its status says.
		if (body !== undefined) {
			return this.answerOf({ ...Object(response), statusCode: property(response, 'status'), body });
		}
		// Older n8n keeps nothing of the cause but its code, as `httpCode`.
		const code = property(transport, 'code') ?? property(error, 'httpCode');
		if (transport !== undefined || NETWORK_CODE.test(String(code))) {
			const failure = networkFailure(String(code ?? 'unknown'));
			if (failure.kind === 'network') return failure;
		}
		const words = String(property(causes[1], 'message') ?? property(error, 'message') ?? error);
		throw new CallError(excerpt(this.secrets.words(words)), {
			outcome: 'notSent',
			fix: `No request was sent. Check the ${this.api.name} credential.`,
			cause: 'configuration-invalid',
		});
	}
}

/** Too many requests, no room for more, or silence, also of what stands behind a gateway. */
const TOO_MUCH = new Set([408, 429, 503, 504]);

function toldBy(outcome: Answer | Failure): Told {
	if ('kind' in outcome) {
		return outcome.kind === 'network' && TIMED_OUT.has(outcome.code) ? 'tooMuch' : 'nothing';
	}
	return TOO_MUCH.has(outcome.status) ? 'tooMuch' : 'answer';
}

function isThrottled(failure?: Failure): failure is Extract<Failure, { kind: 'http' }> {
	return failure?.kind === 'http' && failure.status === 429;
}

function asksForLittle({ retryAfterMs = 0 }: Extract<Failure, { kind: 'http' }>): boolean {
	return retryAfterMs <= LONGEST_WAIT_MS;
}

/** What the API names as secret; dots lead into objects. */
function secretsOf({ secrets }: Api, credentials: ICredentialDataDecryptedObject): unknown[] {
	return secrets.map((name) => name.split('.').reduce(property, credentials));
}

function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
