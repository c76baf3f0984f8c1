import { CancelledError, pause, throwIfCancelled } from '../../../nodes/shared/engine/pace/pause';
import { Pace, paceOf, ThrottledError } from '../../../nodes/shared/engine/pace/rate';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

/** Starts takers and notes the milliseconds after which each was let through. */
function takers(pace: Pace, count: number, wish = Infinity, signal?: AbortSignal) {
	const begun = Date.now();
	const served: Array<[taker: number, afterMs: number]> = [];
	const refused: Array<[taker: number, error: unknown]> = [];
	for (let taker = 0; taker < count; taker += 1) {
		pace.take(wish, signal).then(
			() => served.push([taker, Date.now() - begun]),
			(error: unknown) => refused.push([taker, error]),
		);
	}
	return { served, refused };
}

const most = (served: ReadonlyArray<[number, number]>) =>
	served.map(([, from]) => served.filter(([, at]) => at >= from && at < from + 1000).length);

describe('the pace of a credential', () => {
	it('is none where nobody states one', async () => {
		const { served } = takers(new Pace(undefined), 500);
		await jest.advanceTimersByTimeAsync(0);
		expect(served).toHaveLength(500);
	});

	it.each([
		[undefined, 5, 5],
		[7, Infinity, 7],
		[7, 5, 5],
		[7, 100, 7],
		[undefined, 0.5, 1],
	])('stated %p, wished %p: at most %p in any second, in order', async (stated, wish, limit) => {
		const { served } = takers(new Pace(stated), 30, wish);
		await jest.advanceTimersByTimeAsync(90_000);
		expect(served.map(([taker]) => taker)).toEqual([...Array(30).keys()]);
		expect(Math.max(...most(served))).toBeLessThanOrEqual(limit);
		expect((30 / (served[29]?.[1] ?? NaN)) * 1000).toBeGreaterThan(Math.min(limit, wish) * 0.85);
	});

	it('is that of the strictest in use, and free again when that one is gone', async () => {
		const pace = new Pace(undefined);
		const strict = takers(pace, 6, 2);
		const free = takers(pace, 6);
		await jest.advanceTimersByTimeAsync(20_000);
		const all = [...strict.served, ...free.served];
		expect(all).toHaveLength(12);
		expect(Math.max(...most(all))).toBeLessThanOrEqual(2);
		const later = takers(pace, 50);
		await jest.advanceTimersByTimeAsync(0);
		expect(later.served).toHaveLength(50);
	});

	it('stops for a second when it is refused, or as long as is asked, for everybody', async () => {
		const pace = new Pace(undefined);
		const ticket = await pace.take(Infinity);
		pace.refused(ticket);
		const { served } = takers(pace, 1);
		await jest.advanceTimersByTimeAsync(999);
		expect(served).toHaveLength(0);
		await jest.advanceTimersByTimeAsync(600);
		expect(served).toHaveLength(1);
		pace.refused(ticket, 30_000);
		const later = takers(pace, 1);
		await jest.advanceTimersByTimeAsync(29_900);
		expect(later.served).toHaveLength(0);
		await jest.advanceTimersByTimeAsync(2_000);
		expect(later.served).toHaveLength(1);
	});

	it('finds an unknown limit, keeps to it, and grows again in quiet times', async () => {
		const pace = new Pace(undefined, Date.now, () => 0.5);
		for (let taken = 0; taken < 10; taken += 1) pace.taken(await pace.take(Infinity));
		pace.refused(await pace.take(Infinity));
		const slow = takers(pace, 40);
		await jest.advanceTimersByTimeAsync(1_900);
		// Nothing for a second, then half of what got through for a while.
		expect(slow.served.length).toBeLessThan(6);
		await jest.advanceTimersByTimeAsync(4_100);
		expect(slow.served.length).toBeGreaterThan(35);
		expect(slow.served.length).toBeLessThan(50);
		expect(Math.max(...most(slow.served))).toBeLessThanOrEqual(10);
		await jest.advanceTimersByTimeAsync(600_000);
		for (let quiet = 0; quiet < 20; quiet += 1) {
			takers(pace, 1);
			await jest.advanceTimersByTimeAsync(20_000);
		}
		const free = takers(pace, 50);
		await jest.advanceTimersByTimeAsync(0);
		expect(free.served).toHaveLength(50);
	});

	it('gives up where nothing got through for ten minutes: all that wait are told', async () => {
		const pace = new Pace(undefined);
		let hits = 0;
		const hammer = async () => {
			for (;;) {
				const ticket = await pace.take(Infinity);
				hits += 1;
				pace.refused(ticket);
			}
		};
		const told = Promise.allSettled([hammer(), hammer(), hammer()]);
		await jest.advanceTimersByTimeAsync(11 * 60_000);
		for (const one of await told) {
			expect(one.status === 'rejected' && one.reason).toBeInstanceOf(ThrottledError);
		}
		expect(hits).toBeGreaterThan(3);
		expect(hits).toBeLessThan(601);
		const { served } = takers(pace, 1);
		await jest.advanceTimersByTimeAsync(20_000);
		expect(served).toHaveLength(1);
	});

	it('is left at once by whoever is cancelled in the middle of the queue', async () => {
		const pace = new Pace(undefined);
		await pace.take(0.1);
		const before = takers(pace, 1, 0.1);
		const stop = new AbortController();
		const cancelled = takers(pace, 3, 0.1, stop.signal);
		const behind = takers(pace, 1, 0.1);
		stop.abort();
		await jest.advanceTimersByTimeAsync(0);
		expect(cancelled.refused.map(([, error]) => error)).toEqual(
			[0, 1, 2].map(() => expect.any(CancelledError)),
		);
		await jest.advanceTimersByTimeAsync(21_000);
		expect([before.served.length, behind.served.length]).toEqual([1, 1]);
	});

	it('is not held up by a clock that is set back', async () => {
		let now = 5_000_000;
		const pace = new Pace(7, () => now);
		await pace.take(Infinity);
		now -= 3_600_000;
		const { served } = takers(pace, 1);
		now += 400;
		await jest.advanceTimersByTimeAsync(1_000);
		expect(served).toHaveLength(1);
	});
});

describe('paceOf', () => {
	it('is one for a credential, whatever is wished', () => {
		const pace = paceOf('vendor|account', 7);
		expect(paceOf('vendor|account', 7)).toBe(pace);
		expect(paceOf('vendor|other', 7)).not.toBe(pace);
	});

	it('keeps a bounded number of them', async () => {
		const first = paceOf('first', 1);
		await jest.advanceTimersByTimeAsync(1);
		for (let index = 0; index < 600; index += 1) paceOf(`key ${index}`, 1);
		expect(paceOf('first', 1)).not.toBe(first);
	});
});

describe('pause', () => {
	it('ends at once when the execution is cancelled', async () => {
		const stop = new AbortController();
		const waiting = pause(60_000, stop.signal);
		stop.abort();
		await expect(waiting).rejects.toBeInstanceOf(CancelledError);
		await expect(pause(1, stop.signal)).rejects.toBeInstanceOf(CancelledError);
		expect(() => throwIfCancelled(stop.signal)).toThrow(CancelledError);
	});

	it('ends by itself', async () => {
		const done = jest.fn();
		void pause(500, new AbortController().signal).then(done);
		await jest.advanceTimersByTimeAsync(499);
		expect(done).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(1);
		expect(done).toHaveBeenCalled();
	});
});
