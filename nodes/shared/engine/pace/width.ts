import type { Begun, Round } from './gauge';
import { Gauge } from './gauge';

/** What came of a request: an answer, a sign that there are too many, or nothing that says anything. */
export type Told = 'answer' | 'tooMuch' | 'nothing';

/** How many requests may be under way. It hears of each; the clock, in milliseconds, is the caller's. */
export interface Width {
	readonly now: number;
	/** No more than so many can be under way; `grown` is called whenever there may be more than before. */
	bound(lanes: number, grown: () => void): void;
	begins(at: number): Begun;
	ends(begun: Begun, at: number, told: Told): void;
}

/** As many as a person chose. */
export function exactly(count: number): Width {
	return { now: count, bound: () => {}, begins: (at) => ({ at, load: 0 }), ends: () => {} };
}

const WIDEST = 100;
const FIRST = 16;
/** Answers in so many times the quickest tell of no queue. */
const EVEN = 1.25;
/** Beyond that, most of the time is waiting in one. */
const QUEUED = 3;
/** A queue makes also the quickest wait that much longer. */
const SPREAD = 1.5;
/** More requests must bring so much more. */
const WORTH = 1.07;
/** Of what so many more could bring, enough to go on by leaps. */
const MOST_PART = 0.8;
/** Fewer are as good where they bring that part of the most that was seen. */
const AS_GOOD = 0.94;
/** How far two widths are apart, at least, to be told from each other. */
const APART = 1.3;
/** Rounds of rest between two trials; each that brought nothing doubles it. */
const SHORT_REST = 4;
const LONG_REST = 64;
/** Servers count by the second, and turn away for as long. */
const SECOND_MS = 1000;

type Way = 'more' | 'fewer';

/**
 * Finds how many requests at once a server bears: begins with 16, tries more and fewer, and keeps the
 * smallest width that brings as many answers a second as any. A server that turns requests away, or
 * keeps silent, halves it. Pure.
 */
export class AutomaticWidth implements Width {
	private readonly gauge = new Gauge();
	private width: number;
	/** What is being tried; nothing while the width rests at the best. */
	private trial: Way | undefined;
	/** Where else to look for the best when this trial has ended. */
	private others: Way[] = ['more'];
	/** Whether all widths are looked through, and not only the next one tried. */
	private isSearch = true;
	private best: number;
	/** Answers a millisecond at the best width; nothing before it was measured. */
	private yields: number | undefined;
	private mostYields = 0;
	/** The nearest widths that did not serve. */
	private tooFew = 0;
	private tooMany = Infinity;
	/** Where the server turned requests away. */
	private ceiling = Infinity;
	private halvedAt = -Infinity;
	private isFirst = true;
	private answerMs = 0;
	private quickest = Infinity;
	private rest = 0;
	/** Whether the last round at rest brought much less than usual. */
	private wasLower = false;
	private patience = SHORT_REST;
	private nextWay: Way = 'more';

	private lanes = Infinity;
	private grown = () => {};

	/** `rate`: the most requests a second that are sent. */
	constructor(private readonly rate = Infinity) {
		this.width = this.bounded(FIRST);
		this.best = this.width;
	}

	get now(): number {
		return this.width;
	}

	bound(lanes: number, grown: () => void): void {
		this.lanes = Math.max(1, lanes);
		this.grown = grown;
		this.width = this.bounded(this.width);
		this.best = this.bounded(this.best);
	}

	begins(at: number): Begun {
		return this.gauge.begins(at);
	}

	ends(begun: Begun, at: number, told: Told): void {
		const before = this.width;
		const round = this.gauge.ends(begun, at, before, told === 'answer');
		if (told === 'tooMuch') this.halve(begun.at, at);
		else if (round) {
			this.answerMs = round.mean;
			// Where there is too little to send, a width cannot show what it is worth.
			if (round.beside > this.width * 0.6) this.judge(round);
			// A large step shows also through much noise.
			const isLeap = this.trial === 'more' && this.width > this.best * APART;
			const showsSoon = isLeap && round.mean < this.quickest * EVEN;
			this.gauge.restart(at, this.width, isLeap ? 0.1 : 0.05, showsSoon);
			if (this.width > before) this.grown();
		}
	}

	/** A second's worth of requests, or as many as may be sent while one is answered. */
	private bounded(width: number): number {
		const due = Math.ceil(this.rate * Math.max(1, this.answerMs / SECOND_MS));
		return Math.max(1, Math.min(Math.round(width), WIDEST, this.lanes, due));
	}

	private judge({ yields, mean, quickest }: Round): void {
		this.quickest = Math.min(this.quickest, quickest);
		// Where even the quickest wait no longer, times differ by themselves.
		const isSpread = quickest < this.quickest * SPREAD;
		const queue = Math.min(mean / this.quickest, isSpread ? QUEUED : Infinity);
		// The first answers come from an empty server: what it bears shows in the next round.
		const isStart = this.isFirst && queue > EVEN;
		this.isFirst = false;
		if (isStart) return;
		if (this.yields === undefined) {
			this.keep(yields);
			if (queue > QUEUED) this.others = ['fewer'];
			this.lookElsewhere(queue);
		} else if (this.trial === undefined) this.stay(yields, queue);
		else if (this.isWorth(yields, this.yields)) {
			const step = this.width / this.best;
			const part = step < APART ? 0 : yields / this.yields / step;
			this.keep(yields);
			// What brought little may have been chance: in a queue fewer are tried after all.
			if (this.trial === 'more' && part < MOST_PART) this.tooFew = 0;
			if (this.trial === 'more' && queue > QUEUED) this.others = ['fewer'];
			this.look(this.trial, queue, part);
		} else {
			if (this.trial === 'more') {
				this.tooMany = this.width;
				if (this.isSearch) this.others = ['fewer'];
			} else this.tooFew = this.width;
			this.look(this.trial, queue);
		}
	}

	private isWorth(yields: number, before: number): boolean {
		if (this.trial === 'more') return yields >= before * WORTH;
		return yields >= this.mostYields * AS_GOOD;
	}

	private keep(yields: number): void {
		if (this.width > this.best) this.tooFew = this.best;
		if (this.width < this.best) this.tooMany = this.best;
		this.best = this.width;
		this.yields = yields;
		this.mostYields = Math.max(this.mostYields, yields);
		this.patience = SHORT_REST;
		this.isSearch = true;
	}

	/**
	 * Tries a step in that direction, or half of the way to the nearest width that did not serve; `part`
	 * is how much of what it could bring the last step has brought.
	 */
	private look(way: Way, queue: number, part = 1): void {
		const { best, tooFew, tooMany } = this;
		const isQueue = queue > QUEUED;
		const leap = best > FIRST && !isQueue && part > MOST_PART ? 2.1 : 1.5;
		const wanted =
			way === 'more'
				? Math.min(best * leap, Math.sqrt(best * tooMany))
				: Math.max(best * (isQueue ? 0.5 : 0.7), Math.sqrt(best * tooFew));
		const width = this.bounded(Math.min(wanted, this.ceiling * 0.9));
		const apart = way === 'more' ? width / best : best / width;
		if (apart < APART || width >= tooMany || width <= tooFew) {
			this.lookElsewhere(queue);
			return;
		}
		this.trial = way;
		this.width = width;
	}

	private lookElsewhere(queue: number): void {
		const way = this.others.shift();
		if (way) {
			this.look(way, queue);
			return;
		}
		this.trial = undefined;
		this.width = this.best;
		this.rest = this.patience;
		this.patience = Math.min(this.patience * 2, LONG_REST);
	}

	/** At rest: follows a server that changes, and tries again from time to time, either way in turn. */
	private stay(yields: number, queue: number): void {
		const usual = this.yields ?? yields;
		// What another server brought, or this one another day, is no measure.
		const isLower = yields < usual * 0.7;
		// Once may be chance: that all stood still for a moment.
		const isSlower = isLower && this.wasLower;
		this.wasLower = isLower && !isSlower;
		if (this.wasLower) return;
		this.yields = isSlower ? yields : usual * 0.7 + yields * 0.3;
		const most = isSlower ? yields : this.mostYields * 0.98 + yields * 0.02;
		this.mostYields = Math.max(this.yields, most);
		this.rest -= 1;
		if (this.rest > 0 && !isSlower) return;
		this.tooFew = 0;
		this.tooMany = Infinity;
		this.others = [];
		this.isSearch = false;
		// Where there is no queue, fewer cannot do better.
		const way = isSlower ? 'fewer' : queue < EVEN ? 'more' : this.nextWay;
		this.nextWay = way === 'more' ? 'fewer' : 'more';
		const { best } = this;
		const width = this.bounded(
			way === 'more'
				? Math.min(Math.max(best * 1.25, best + 1), this.ceiling * 0.9)
				: Math.min(best * (queue > QUEUED ? 0.5 : 0.8), best - 1),
		);
		// What the server turned away once it may take another day.
		if (way === 'more' && this.ceiling < Infinity) this.ceiling *= 1.1;
		if (width > best === (way === 'more') && width !== best) {
			this.trial = way;
			this.width = width;
		} else this.lookElsewhere(queue);
	}

	private halve(begun: number, at: number): void {
		// Those that were under way together are turned away together; they tell nothing new.
		const since = begun - this.halvedAt;
		if (since < SECOND_MS && at >= this.halvedAt) return;
		this.halvedAt = at;
		this.ceiling = this.width;
		this.width = this.bounded(this.width / 2);
		this.best = this.width;
		this.yields = undefined;
		this.mostYields = 0;
		this.tooFew = 0;
		this.tooMany = Infinity;
		this.others = ['more'];
		this.trial = undefined;
		this.isFirst = false;
		this.gauge.restart(at, this.width, 0.05);
	}
}
