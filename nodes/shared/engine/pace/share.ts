/** Longest memory of a refusal that a change of ours brought about. */
const SETTLING_MS = 4000;
/** Refused again within this, two processes are taken to use the same slots. */
const AGAIN_MS = 4000;
/** After so many vain draws there are taken to be more processes than parts. */
const DRAWS_A_PART = 5;
const QUIET_MS = 12_000;
const MOST_PARTS = 16;
const MOST_PATIENCE = 8;

/**
 * Shares a stated limit with processes that do not know of each other. The clock's time is cut into
 * slots of one request. Alone, a process sends in any of them. Once it is refused there must be
 * others: then it sends in every second slot only, which halves its rate, and the other process in
 * those between, so that evenly spaced streams never meet in the same instant. Who got more of the
 * second's requests through before takes the even slots; where both think so, they draw lots, and
 * after some vain draws there are more parts. After a quiet while it tries a larger part again, less
 * and less often where that is refused.
 */
export class Share {
	private parts = 1;
	private mine = 0;
	/** The slots to go back to where a larger part is refused. */
	private home = { parts: 1, mine: 0 };
	private refusedAt = -Infinity;
	private grownAt = -Infinity;
	private quietFrom = 0;
	private patience = 1;
	private again = 0;

	constructor(
		/** Requests a second that the vendor allows. */
		private readonly limit: number,
		/** The rate of all slots together. */
		readonly rate: number,
		private readonly random: () => number = Math.random,
	) {}

	/** The first moment from `due` on at which a request may start. */
	next(due: number, step: number): number {
		if (this.parts === 1) return due;
		let slot = Math.floor(due / step);
		// Within its slot a request may be late, but not so late that it meets the next.
		if (this.isMine(slot) && due - slot * step < step / 2) return due;
		do slot += 1;
		while (!this.isMine(slot));
		return slot * step;
	}

	/** `got`: how many requests of the second before were taken. */
	refused(now: number, got: number): void {
		this.quietFrom = now + QUIET_MS * this.random() * this.patience;
		// A server that takes nothing at all tells nothing of another process.
		if (got === 0) return;
		const growing = now - this.grownAt < SETTLING_MS;
		const again = now - this.refusedAt < AGAIN_MS;
		if (growing) {
			this.parts = this.home.parts;
			this.mine = this.home.mine;
			this.patience = Math.min(MOST_PATIENCE, this.patience * 2);
		} else if (this.parts === 1) {
			this.parts = 2;
			const even = got === this.limit / 2 ? this.random() < 0.5 : got > this.limit / 2;
			this.mine = even ? 0 : 1;
			this.again = 0;
		} else if (again) {
			this.again += 1;
			if (this.again % DRAWS_A_PART === 0 && this.parts < MOST_PARTS) this.parts += 1;
			// Twice may be chance, since somebody was late; leaving a good slot for that costs both.
			if (this.again > 1) this.mine = Math.floor(this.random() * this.parts);
		} else this.again = 0;
		this.grownAt = -Infinity;
		this.refusedAt = now;
	}

	recover(now: number): void {
		if (this.parts === 1 || now - this.quietFrom < QUIET_MS * this.patience) return;
		this.home = { parts: this.parts, mine: this.mine };
		this.parts = Math.floor(this.parts / 2);
		this.mine %= this.parts;
		this.grownAt = now;
		this.quietFrom = now;
	}

	private isMine(slot: number): boolean {
		return slot % this.parts === this.mine;
	}
}
