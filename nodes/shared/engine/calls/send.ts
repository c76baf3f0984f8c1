import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { breath, giveWay } from '../pace/breath';
import type { EngineOptions } from '../panel/options';
import { Redactor } from './redact';
import { isLocalAddress } from '../../vocabulary/address';
import type { Json } from '../../vocabulary/json';
import type { NetworkFailure, Speaker } from './heard';
import { answerOf, heardIn, property, toldBy } from './heard';
import { httpRequestOf } from './httpRequest';
import { anyOf, pause } from '../pace/pause';
import type { Pace, Ticket } from '../pace/rate';
import { paceOf, ThrottledError } from '../pace/rate';
import { failureOf, judged } from './refusal';
import type { Failure } from './retry';
import { decide, LONGEST_WAIT_MS, outcomeOf } from './retry';
import type { Answer, Api, ApiRequest } from '../../vocabulary/types';
import { networkError, readsOnly, throttledError, TIMED_OUT_ONCE } from './unanswered';
import type { Told, Width } from '../pace/width';
import type { Caller } from './watch';
import { Watches } from './watch';

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
	private readonly watches: Watches;

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
	) {
		this.watches = new Watches(context, signal);
	}

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
		await giveWay();
		try {
			const body = digest(answer, request);
			// A long answer is parsed in one piece; what is made of it comes in another turn.
			await giveWay();
			return body;
		} catch (error) {
			await this.renewSecrets();
			throw judged(error, answer, request, this.speaker);
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

	private async attempt(request: ApiRequest, timeout: number): Promise<Answer | NetworkFailure> {
		await breath.start();
		const { credential } = this;
		const { context, late } = this.watches.of(timeout, request.within);
		const ask = async (options: IHttpRequestOptions): Promise<Answer> =>
			answerOf(
				await context.helpers.httpRequestWithAuthentication.call(context, credential, options, {
					credentialsDecrypted: {
						id: this.account,
						name: credential,
						type: credential,
						// A filled `probe` says that this is no credential test.
						data: { ...this.credentials, probe: 'done' },
					},
				}),
				this.speaker,
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
			return heardIn(error, this.speaker, this.signal);
		}
	}

	private way(request: ApiRequest, timeout: number): IHttpRequestOptions {
		const { api, settings, credentials, secrets, isRefreshed } = this;
		const base = api.base?.(settings) ?? '';
		return httpRequestOf(request, { base, credentials, secrets, isRefreshed, timeout });
	}

	/** Who answers, and what may be shown of its words. */
	private get speaker(): Speaker {
		return { name: this.api.name, words: (text) => this.secrets.words(text) };
	}

	/** Whether n8n renews the token on a 401, which must reach it then. */
	private get isRefreshed(): boolean {
		const { credential } = this.api;
		return typeof credential === 'object' && credential.refreshed.includes(this.credential);
	}
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
