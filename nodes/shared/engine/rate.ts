import { pause } from './pause';

/**
 * A token bucket: up to `burst` requests at once, then evenly at the rate. Callers are served in the
 * order they came.
 */
export class TokenBucket {
	private tokens: number;
	private updated: number;
	private queue: Promise<void> = Promise.resolve();

	constructor(
		readonly perSecond: number,
		private readonly now: () => number = Date.now,
		private readonly burst = Math.max(1, perSecond),
	) {
		this.tokens = burst;
		this.updated = this.now();
	}

	/** Resolves when one request may start; rejects when the signal says stop. */
	async take(signal?: AbortSignal): Promise<void> {
		const turn = this.queue.then(async () => await this.next(signal));
		// One caller that was cancelled must not fail those behind it.
		this.queue = turn.catch(() => undefined);
		return await turn;
	}

	private async next(signal?: AbortSignal): Promise<void> {
		this.refill();
		if (this.tokens < 1) {
			await pause(((1 - this.tokens) / this.perSecond) * 1000, signal);
			this.refill();
		}
		this.tokens -= 1;
	}

	private refill(): void {
		const now = this.now();
		// A clock that was set back must not take away what is there.
		const earned = Math.max(0, (now - this.updated) / 1000) * this.perSecond;
		this.tokens = Math.min(this.burst, this.tokens + earned);
		this.updated = now;
	}
}

const MOST_BUCKETS = 500;
const buckets = new Map<string, TokenBucket>();

/**
 * The bucket shared by every execution of this process that uses the same key and rate. `strict`
 * where the vendor counts every second: then no second holds more than the rate, wherever it begins.
 */
export function sharedBucket(key: string, perSecond: number, strict = false): TokenBucket {
	const id = `${perSecond}|${key}`;
	const known = buckets.get(id);
	if (known) return known;
	const oldest = buckets.keys().next();
	if (buckets.size >= MOST_BUCKETS && !oldest.done) buckets.delete(oldest.value);
	// Evenly spaced, a second that begins with a request holds one more than the rate.
	const bucket = strict
		? new TokenBucket(perSecond > 1 ? perSecond - 1 : perSecond, Date.now, 1)
		: new TokenBucket(perSecond);
	buckets.set(id, bucket);
	return bucket;
}
