/** A request under way, as the gauge knows it. */
export interface Begun {
	readonly at: number;
	/** What was under way until then, in requests times milliseconds. */
	readonly load: number;
}

/** What a round of requests has shown. */
export interface Round {
	/** Requests that were under way beside each other. */
	beside: number;
	/** The mean time of an answer, in milliseconds. */
	mean: number;
	/** The mean of the quickest fifth. */
	quickest: number;
	/** Answers a millisecond, as Little's law has it: requests under way by their mean time. */
	yields: number;
}

/** Answers that say something where they are alike, and those that do where they differ. */
const FEWEST = 5;
const MANY = 20;
/** Those that show a leap where nothing waits. */
const SOON = 6;

/**
 * Measures what so many requests at once bring, over rounds of about as many answers as are under way:
 * more where their times differ. Pure: the clock, in milliseconds, is the caller's.
 */
export class Gauge {
	private underway = 0;
	private load = 0;
	private last = 0;
	private since = -Infinity;
	private skip = 0;
	private showsSoon = false;
	private unsure = 0.1;
	private times: number[] = [];
	private beside = 0;

	begins(at: number): Begun {
		this.pass(at);
		this.underway += 1;
		return { at, load: this.load };
	}

	/** The round that this answer completes; `counts` is false where it says nothing of the server's pace. */
	ends(begun: Begun, at: number, width: number, counts: boolean): Round | undefined {
		this.pass(at);
		this.underway -= 1;
		if (!counts || begun.at < this.since) return undefined;
		if (this.skip > 0) {
			this.skip -= 1;
			return undefined;
		}
		const took = Math.max(at - begun.at, 0.01);
		this.times.push(took);
		this.beside += (this.load - begun.load) / took;
		return this.isEnough(width) ? this.complete() : undefined;
	}

	/**
	 * Begins a round, which leaves out the answers of a queue that is still filling or emptying; `unsure`
	 * is what the mean may be wrong by, as a part of it. A leap where there was no queue `showsSoon`.
	 */
	restart(at: number, width: number, unsure: number, showsSoon = false): void {
		this.since = at;
		this.unsure = unsure;
		this.showsSoon = showsSoon;
		this.skip = showsSoon ? 0 : Math.floor(width / 2);
		this.times = [];
		this.beside = 0;
	}

	private pass(at: number): void {
		// A clock that was set back must not make everything to come older than its round.
		if (at < this.last) this.since = Math.min(this.since, at);
		this.load += this.underway * Math.max(0, at - this.last);
		this.last = at;
	}

	private isEnough(width: number): boolean {
		const { times } = this;
		// Of those that begin together the last ones show what the first do not.
		const few = this.since === -Infinity ? width : width / 2;
		if (times.length < Math.max(FEWEST, this.showsSoon ? Math.min(few, SOON) : few)) return false;
		if (times.length >= 2 * width + MANY) return true;
		const mean = meanOf(times);
		const deviation = Math.sqrt(meanOf(times.map((took) => (took - mean) ** 2)));
		return deviation < this.unsure * mean * Math.sqrt(times.length);
	}

	private complete(): Round {
		const { times } = this;
		const mean = meanOf(times);
		const beside = this.beside / times.length;
		const quickest = [...times].sort((a, b) => a - b).slice(0, Math.ceil(times.length / 5));
		return { beside, mean, quickest: meanOf(quickest), yields: beside / mean };
	}
}

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
