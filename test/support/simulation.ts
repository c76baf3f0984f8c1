import type { Begun } from '../../nodes/shared/engine/pace/gauge';
import type { Width } from '../../nodes/shared/engine/pace/width';

/** A server in a simulation: how fast it works on what it has. */
export interface Server {
	/** How much there is to do for one request, in milliseconds of an idle server. */
	work: (random: () => number) => number;
	/** Progress a millisecond of the request at this place in the queue, with so many in it. */
	speed: (place: number, count: number) => number;
	/** Requests a second that it takes; others are answered 429. */
	rate?: number;
	/** Nothing goes on for a while, again and again: the server cleans up, or who asks is busy. */
	stalls?: { everyMs: number; forMs: number };
}

export interface Simulated {
	/** Milliseconds until all was done. */
	took: number;
	/** The width after each answer, and when each item was done. */
	widths: number[];
	times: number[];
	refused: number;
}

interface Underway {
	lane: number;
	begun: Begun;
	left: number;
	/** Progress a millisecond, as long as nothing comes or goes. */
	speed: number;
	refused: boolean;
}

/** How long a server takes to say 429. */
const REFUSAL_MS = 5;

/** Numbers as random as they need be, and the same in every run. */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/** So many items, dealt out to the lanes in turn, sent to the server as wide as `width` lets. */
export function simulate(
	server: Server,
	width: Width,
	items: number,
	lanes: number,
	seed = 1,
): Simulated {
	const random = chance(seed);
	const left = Array.from({ length: lanes }, (_, lane) =>
		Math.floor((items + lanes - 1 - lane) / lanes),
	);
	width.bound(lanes, () => {});
	const due = left.map((_, lane) => lane).filter((lane) => left[lane] !== 0);
	const pace = new SimulatedPace();
	const waiting: Array<{ lane: number; begun: Begun }> = [];
	const taken: number[] = [];
	const widths: number[] = [];
	const times: number[] = [];
	let underway: Underway[] = [];
	let now = 0;
	let done = 0;
	let refused = 0;
	while (done < items) {
		while (underway.length + waiting.length < width.now && due.length > 0) {
			waiting.push({ lane: due.shift() ?? 0, begun: width.begins(now) });
		}
		while (waiting.length > 0 && pace.due <= now) {
			const next = waiting.shift();
			if (!next) break;
			pace.started(now);
			while (taken[0] !== undefined && now - taken[0] >= 1000) taken.shift();
			const isRefused = server.rate !== undefined && taken.length >= server.rate;
			if (!isRefused) taken.push(now);
			const work = isRefused ? REFUSAL_MS : server.work(random);
			underway.push({ ...next, left: work, speed: 1, refused: isRefused });
		}
		const untilStart = waiting.length > 0 ? pace.due - now : Infinity;
		const still = stillness(server, now);
		const untilDone = still.now ? Infinity : untilFirstIsDone(server, underway);
		const step = Math.max(0, Math.min(untilStart, untilDone, still.changesInMs));
		now += step;
		const ended: Underway[] = [];
		for (const one of underway) {
			if (!still.now) one.left -= step * one.speed;
			if (one.left <= 1e-6) ended.push(one);
		}
		if (ended.length > 0) underway = underway.filter(({ left: rest }) => rest > 1e-6);
		for (const one of ended) {
			width.ends(one.begun, now, one.refused ? 'tooMuch' : 'answer');
			widths.push(width.now);
			if (one.refused) {
				refused += 1;
				pace.refused(now, taken.length);
				waiting.unshift({ lane: one.lane, begun: width.begins(now) });
				continue;
			}
			done += 1;
			times.push(now);
			left[one.lane] = (left[one.lane] ?? 0) - 1;
			if ((left[one.lane] ?? 0) > 0) due.push(one.lane);
		}
	}
	return { took: now, widths, times, refused };
}

/** Whether all stands still, and for how long it stays as it is. */
function stillness({ stalls }: Server, now: number): { now: boolean; changesInMs: number } {
	if (!stalls) return { now: false, changesInMs: Infinity };
	const { everyMs, forMs } = stalls;
	// What is due in so little time is due now: sums of steps are not exact.
	const at = (now + 1e-6) % everyMs;
	const isStill = at >= everyMs - forMs;
	return { now: isStill, changesInMs: (isStill ? everyMs : everyMs - forMs) - at + 1e-6 };
}

/** Says to each how fast it goes on, and when the first of them is done. */
function untilFirstIsDone(server: Server, underway: readonly Underway[]): number {
	const working = underway.reduce((count, { refused }) => count + (refused ? 0 : 1), 0);
	let place = 0;
	let soonest = Infinity;
	for (const one of underway) {
		if (!one.refused) {
			one.speed = server.speed(place, working);
			place += 1;
		}
		if (one.speed > 0) soonest = Math.min(soonest, one.left / one.speed);
	}
	return soonest;
}

/** What `Pace` does with a server that says 429, without its timers. */
class SimulatedPace {
	due = 0;
	private found = Infinity;

	started(now: number): void {
		this.due = Math.max(this.due, now) + 1000 / this.found;
	}

	refused(now: number, taken: number): void {
		if (now < this.due - 1000 / this.found) return;
		this.found = Math.min(this.found, Math.max(1, taken * 0.93));
		this.due = now + 1000;
	}
}
