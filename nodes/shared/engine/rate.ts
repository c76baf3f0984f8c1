import { sleep } from 'n8n-workflow';
import { CancelledError, throwIfCancelled } from './pause';
import { Share } from './share';

/** A refusal empties the bucket for at least this long. */
const LEAST_PAUSE_MS = 1000;
/** Without one success for so long, whoever waits is told. */
const HOPELESS_MS = 10 * 60_000;
/** Where a rate was found by being refused, it grows again after this long without refusals. */
const QUIET_MS = 12_000;
const GROWTH = 1.25;
/** A found rate beyond this is none. */
const NO_LIMIT = 200;
const SLOWEST = 0.1;
/** Below the limit, so that what the network bunches together is not refused. */
const MARGIN = 0.93;
/** How far timers lag: requests that many milliseconds late go out at once. */
const LAG_MS = 20;
const LONGEST_SLEEP_MS = 500;

/** Nothing of the credential got through for ten minutes. */
export class ThrottledError extends Error {}

/** What a request has to tell of itself when it is refused. */
export interface Ticket {
	/** Requests of the second before it, which the server took. */
	readonly before: number;
}

interface Waiter {
	grant(): void;
	refuse(error: Error): void;
}

/**
 * The pace of one credential, shared by everything in this process that uses it. At most the vendor's
 * rate and the strictest that those in use wish for, evenly spaced, in the order of asking. Being
 * refused (429) stops everybody for a second or as long as the server asks, and then slows everybody,
 * so that processes which do not know each other settle below the limit.
 */
export class Pace {
	private readonly waiting = new Set<Waiter>();
	/** The rates wished for: how many wait with each, and when it was last used. */
	private readonly wishes = new Map<number, { waiting: number; used: number }>();
	private readonly share: Share | undefined;
	private readonly sent: number[] = [];
	private found = Infinity;
	private quietFrom = 0;
	private last = -Infinity;
	private pausedUntil = 0;
	private throttledSince: number | undefined;
	private pumping = false;

	/** `stated`: requests a second that the vendor allows; it counts every second. */
	constructor(
		stated: number | undefined,
		private readonly now: () => number = Date.now,
		private readonly random: () => number = Math.random,
	) {
		this.share = stated === undefined ? undefined : new Share(stated, stated * MARGIN, random);
	}

	/**
	 * Resolves when one request may start; `wish` is the caller's own rate, Infinity for none. Rejects at
	 * once when the signal says stop, and with ThrottledError when nothing got through for ten minutes.
	 */
	async take(wish: number, signal?: AbortSignal): Promise<Ticket> {
		throwIfCancelled(signal);
		const wished = this.wishes.get(wish) ?? { waiting: 0, used: 0 };
		this.wishes.set(wish, wished);
		wished.used = this.now();
		if (this.waiting.size === 0 && this.delay() <= 0) return this.start();
		wished.waiting += 1;
		try {
			return await this.turn(signal);
		} finally {
			wished.waiting -= 1;
			wished.used = this.now();
		}
	}

	/** The server turned a request away for coming too fast. */
	refused({ before }: Ticket, retryAfterMs = 0): void {
		const now = this.now();
		this.throttledSince ??= now;
		const until = now + Math.max(LEAST_PAUSE_MS, retryAfterMs);
		// Those that were under way together are refused together; they tell nothing new.
		const known = now < this.pausedUntil;
		this.pausedUntil = Math.max(this.pausedUntil, until);
		if (known) return;
		this.quietFrom = now;
		if (this.share?.rate === this.rate()) this.share.refused(now, before);
		else this.slowDown(before);
	}

	/** The server took a request, whatever it answered. */
	taken(): void {
		this.throttledSince = undefined;
	}

	/** Whether nobody waits, so that it may be forgotten. */
	get isIdle(): boolean {
		return this.waiting.size === 0 && this.now() > this.pausedUntil;
	}

	/** What got through in the last second is about what there is for us. */
	private slowDown(before: number): void {
		const accepted = before * MARGIN;
		const slower =
			this.found === Infinity
				? Math.max(1, accepted)
				: Math.min(this.found * 0.9, Math.max(this.found / 2, accepted));
		this.found = Math.max(SLOWEST, Math.min(slower, this.rate()));
	}

	private rate(): number {
		const now = this.now();
		let rate = Math.min(this.share?.rate ?? Infinity, this.found);
		for (const [wish, { waiting, used }] of this.wishes) {
			// A wish counts while it is in use, and for a while between two requests.
			if (waiting === 0 && now - used > 2000 + 2000 / wish) this.wishes.delete(wish);
			else rate = Math.min(rate, wish);
		}
		return rate;
	}

	/** Milliseconds until the next request may start. */
	private delay(): number {
		const now = this.now();
		this.recover(now);
		const rate = this.rate();
		const open = Math.max(now, this.pausedUntil);
		if (rate === Infinity) return open - now;
		const step = 1000 / rate;
		// A clock that was set back must not hold everything up.
		if (this.last > now + LONGEST_SLEEP_MS + step) this.last = now;
		const due = Math.max(open, this.last + step);
		return (this.share?.rate === rate ? this.share.next(due, step) : due) - now;
	}

	private recover(now: number): void {
		this.share?.recover(now);
		if (this.found === Infinity || now - this.quietFrom < QUIET_MS * (1 + this.random())) return;
		this.quietFrom = now;
		this.found = this.found * GROWTH > NO_LIMIT ? Infinity : this.found * GROWTH;
	}

	private start(): Ticket {
		const now = this.now();
		const { sent } = this;
		while (sent[0] !== undefined && now - sent[0] >= 1000) sent.shift();
		const before = sent.push(now) - 1;
		const step = 1000 / this.rate();
		// Of a fast rate, those that a late timer held up follow each other closely.
		const late = step < LAG_MS ? LAG_MS : 0;
		this.last = Math.min(now, Math.max(now - late, this.last + step));
		return { before };
	}

	private async turn(signal?: AbortSignal): Promise<Ticket> {
		return await new Promise<Ticket>((resolve, reject) => {
			const leave = () => {
				this.waiting.delete(waiter);
				signal?.removeEventListener('abort', cancel);
			};
			const cancel = () => waiter.refuse(new CancelledError());
			const waiter: Waiter = {
				grant: () => {
					leave();
					resolve(this.start());
				},
				refuse: (error) => {
					leave();
					reject(error);
				},
			};
			this.waiting.add(waiter);
			signal?.addEventListener('abort', cancel);
			if (!this.pumping) void this.pump();
		});
	}

	private async pump(): Promise<void> {
		this.pumping = true;
		while (this.waiting.size > 0) {
			const since = this.throttledSince;
			if (since !== undefined && this.now() - since >= HOPELESS_MS) {
				this.throttledSince = undefined;
				for (const waiter of [...this.waiting]) waiter.refuse(new ThrottledError());
				break;
			}
			const delay = this.delay();
			if (delay > 0) {
				await sleep(Math.min(delay, LONGEST_SLEEP_MS));
				continue;
			}
			const [first] = this.waiting;
			first?.grant();
		}
		this.pumping = false;
	}
}

const MOST_PACES = 500;
const paces = new Map<string, Pace>();

/** The pace of a credential, shared by every execution of this process. */
export function paceOf(key: string, stated: number | undefined): Pace {
	const known = paces.get(key);
	if (known) return known;
	if (paces.size >= MOST_PACES) {
		for (const [old, pace] of paces) {
			if (!pace.isIdle) continue;
			paces.delete(old);
			break;
		}
	}
	const pace = new Pace(stated);
	paces.set(key, pace);
	return pace;
}
