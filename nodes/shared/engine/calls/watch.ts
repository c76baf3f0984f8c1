import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { endAfter } from '../../vocabulary/endAfter';
import { anyOf } from '../pace/pause';

/** Every context of n8n that can send requests with credentials. */
export type Caller = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IWebhookFunctions;

/** Who waits for an answer: n8n, as it is asked, and what ends the waiting. */
interface Watch {
	readonly context: Caller;
	/** Aborted when the time is over. */
	readonly late: AbortSignal;
}

/**
 * Signals and timers cost as much as much of the rest, so a few requests that begin within this part of
 * their time-out share them. Each listens, and Node warns of more than ten listeners.
 */
const SHARED_BY = 5;
const SHARED_PART = 0.01;
const LONGEST_SHARED_MS = 100;

/** Makes the ends that the requests of one execution have. */
export class Watches {
	private shared: Watch | undefined;
	private timeout = 0;
	private since = 0;
	private used = 0;

	constructor(
		private readonly context: Caller,
		private readonly signal: AbortSignal | undefined,
	) {}

	/** An end after `timeout` milliseconds, or up to a hundredth more; earlier with the execution or with `within`. */
	of(timeout: number, within?: AbortSignal): Watch {
		if (within) return this.made(timeout, within);
		const now = Date.now();
		const part = Math.min(timeout * SHARED_PART, LONGEST_SHARED_MS);
		const age = now - this.since;
		const isOpen = this.timeout === timeout && age >= 0 && age < part && this.used < SHARED_BY;
		if (this.shared && isOpen) {
			this.used += 1;
			return this.shared;
		}
		this.used = 1;
		this.timeout = timeout;
		this.since = now;
		this.shared = this.made(timeout + part);
		return this.shared;
	}

	private made(timeout: number, within?: AbortSignal): Watch {
		const late = endAfter(timeout);
		const signal = anyOf(this.signal, within, late);
		// n8n's own time-out begins anew with each byte, and it takes no signal but the execution's.
		const context: Caller = Object.create(this.context, {
			getExecutionCancelSignal: { value: () => signal },
		});
		return { context, late };
	}
}
