import { sleep } from 'n8n-workflow';
import { CancelledError, throwIfCancelled } from './pause';
import { Share } from './share';

/** A refusal empties the bucket for at least this long. */
const LEAST_PAUSE_MS = 1000;
/** Without one success for so long, whoever waits is told. */
const HOPELESS_MS = 10 * 60_000;
/** Refused in vain, one after another, it asks less and less often; at least so often, though. */
const LONGEST_PAUSE_MS = 3000;
/** A refusal after a longer rest than this, or than the server asked for, is the first one anew. */
const FORGOTTEN_MS = 60_000;
/** Where a rate was found by being refused, more is tried after this long without refusals. */
const QUIET_MS = 5_000;
/** … and more again after this long where that was taken. */
const GROWING_MS = 2_000;
const GROWTH = 1.3;
/** Refusals by chance hit slow and fast senders alike: one alone says little about the rate. */
const REMEMBERED = 4;
const MOST_PATIENCE = 8;
/** How long the rate stays halved before it goes back to what got through. */
const HALVED_MS = 1000;
/** A found rate beyond this is none. */
const NO_LIMIT = 200;
/** Where nothing is known but that the server refuses. */
const CAREFUL = 5;
const SLOWEST = 0.5;
/** Below the limit, so that what the network bunches together is not refused. */
const MARGIN = 0.93;
/** How far timers lag: requests that many milliseconds late go out at once. */
const LAG_MS = 20;
const LONGEST_SLEEP_MS = 500;

/** Nothing of the credential got through for ten minutes. */
export class ThrottledError extends Error {}

/** Given to a request that may start, and shown again when its answer is there. */
export interface Ticket {
	/** When it was given. */
	readonly at: number;
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
	/** When those of the last seconds were sent that the server took. */
	private readonly accepted: number[] = [];
	private found = Infinity;
	/** What is gone back to quickly: about as much as got through when it was last refused. */
	private bearable = Infinity;
	private quietFrom = 0;
	/** How many of a second were taken before each of the last refusals. */
	private readonly through: number[] = [];
	private patience = 1;
	private isGrowing = false;
	private refusedAt = -Infinity;
	private toldAt = -Infinity;
	private vain = 0;
	/** Whether the pace has drawn its conclusion from the last refusal. */
	private judged = true;
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
	refused({ at }: Ticket, retryAfterMs = 0): void {
		const now = this.now();
		if (now - Math.max(this.refusedAt, this.pausedUntil) > FORGOTTEN_MS)
			this.throttledSince = undefined;
		this.throttledSince ??= now;
		this.pausedUntil = Math.max(this.pausedUntil, now + retryAfterMs);
		// Those that were under way together are refused together; they tell nothing new.
		if (at <= this.refusedAt) return;
		this.refusedAt = now;
		this.judged = false;
		this.vain += 1;
		const pause = LEAST_PAUSE_MS * 1.5 ** (this.vain - 1);
		this.pausedUntil = Math.max(this.pausedUntil, now + Math.min(LONGEST_PAUSE_MS, pause));
	}

	/** The server took a request, whatever it answered. */
	taken({ at }: Ticket): void {
		this.throttledSince = undefined;
		this.vain = 0;
		const { accepted } = this;
		while (accepted[0] !== undefined && at - accepted[0] >= 2000) accepted.shift();
		accepted.push(at);
	}

	/** Whether nobody waits, so that it may be forgotten. */
	get isIdle(): boolean {
		return this.waiting.size === 0 && this.now() > this.pausedUntil;
	}

	/** When the pause is over, the answers are there of all that were under way at the refusal. */
	private judge(now: number): void {
		if (this.judged || now < this.pausedUntil) return;
		this.judged = true;
		const { refusedAt } = this;
		const got = this.accepted.filter((at) => at > refusedAt - 1000 && at <= refusedAt).length;
		if (this.share?.rate === this.rate()) this.share.refused(refusedAt, got);
		else this.slowDown(now, got);
	}

	/** What got through in the second before is about what there is for us; half of it for a while. */
	private slowDown(now: number, got: number): void {
		this.quietFrom = now;
		if (got === 0) {
			// A server that takes nothing at all does not tell how much it would bear.
			this.found = Math.min(this.found, CAREFUL);
			return;
		}
		this.patience = this.isGrowing ? Math.min(MOST_PATIENCE, this.patience * 2) : 1;
		this.isGrowing = false;
		// The best of the last refusals: what got through once is borne, unless it is refused again.
		this.through.push(got);
		if (this.through.length > REMEMBERED) this.through.shift();
		const best = this.through.reduce((most, one) => Math.max(most, one), 0);
		this.bearable = Math.max(SLOWEST, best * MARGIN);
		this.found = Math.max(SLOWEST, Math.min(this.found, this.bearable) / 2);
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
		this.judge(now);
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
		if (this.found === Infinity) return;
		const quiet = now - this.quietFrom;
		if (this.found < this.bearable) {
			if (quiet < HALVED_MS) return;
			this.found = Math.min(this.bearable, this.found * 2);
		} else {
			const wait = this.isGrowing ? GROWING_MS : QUIET_MS * this.patience * (1 + this.random());
			if (quiet < wait) return;
			this.isGrowing = true;
			this.found *= GROWTH;
			this.bearable = this.found;
		}
		this.quietFrom = now;
		if (this.found > NO_LIMIT) this.found = this.bearable = Infinity;
	}

	/** Whoever comes after that is told at the next refusal, and need not wait as long again. */
	private isHopeless(): boolean {
		const { throttledSince: since, refusedAt, toldAt } = this;
		return since !== undefined && this.now() - since >= HOPELESS_MS && refusedAt > toldAt;
	}

	private start(): Ticket {
		const now = this.now();
		const step = 1000 / this.rate();
		// Of a fast rate, those that a late timer held up follow each other closely.
		const late = step < LAG_MS ? LAG_MS : 0;
		this.last = Math.min(now, Math.max(now - late, this.last + step));
		return { at: now };
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
			if (this.isHopeless()) {
				this.toldAt = this.now();
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
