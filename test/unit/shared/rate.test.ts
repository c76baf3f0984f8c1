import { CancelledError, pause, throwIfCancelled } from '../../../nodes/shared/engine/pause';
import { sharedBucket, TokenBucket } from '../../../nodes/shared/engine/rate';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

/** Starts takers and notes the milliseconds after which each was let through. */
function takers(bucket: TokenBucket, count: number, signal?: AbortSignal) {
	const begun = Date.now();
	const served: Array<[taker: number, afterMs: number]> = [];
	const refused: number[] = [];
	for (let taker = 0; taker < count; taker += 1) {
		bucket.take(signal).then(
			() => served.push([taker, Date.now() - begun]),
			() => refused.push(taker),
		);
	}
	return { served, refused };
}

describe('TokenBucket', () => {
	it('lets a second’s worth through at once and then keeps the rate, in order', async () => {
		const { served } = takers(new TokenBucket(5), 12);
		await jest.advanceTimersByTimeAsync(10_000);
		expect(served.map(([taker]) => taker)).toEqual([...Array(12).keys()]);
		expect(served.slice(0, 5).map(([, after]) => after)).toEqual([0, 0, 0, 0, 0]);
		served.slice(5).forEach(([, after], index) => {
			expect(after).toBeGreaterThanOrEqual((index + 1) * 200);
		});
	});

	it('never lets more through in any second than the burst and the rate allow', async () => {
		const { served } = takers(new TokenBucket(7), 60);
		await jest.advanceTimersByTimeAsync(60_000);
		expect(served).toHaveLength(60);
		for (const [, from] of served) {
			const within = served.filter(([, at]) => at >= from && at < from + 1000);
			expect(within.length).toBeLessThanOrEqual(14);
		}
	});

	it('works below one a second', async () => {
		const { served } = takers(new TokenBucket(0.5), 3);
		await jest.advanceTimersByTimeAsync(3_900);
		expect(served.map(([, after]) => after)).toEqual([0, 2000]);
		await jest.advanceTimersByTimeAsync(1_000);
		expect(served).toHaveLength(3);
	});

	it('fills up again while nobody asks, and no further than a second’s worth', async () => {
		const bucket = new TokenBucket(3);
		takers(bucket, 3);
		await jest.advanceTimersByTimeAsync(60_000);
		const { served } = takers(bucket, 4);
		await jest.advanceTimersByTimeAsync(0);
		expect(served).toHaveLength(3);
	});

	it('is not emptied by a clock that is set back', async () => {
		let now = 5_000_000;
		const bucket = new TokenBucket(2, () => now);
		await bucket.take();
		now -= 3_600_000;
		const { served } = takers(bucket, 1);
		await jest.advanceTimersByTimeAsync(0);
		expect(served).toHaveLength(1);
	});

	it('refuses who is cancelled while waiting, and serves the others', async () => {
		const bucket = new TokenBucket(1);
		await bucket.take();
		const stop = new AbortController();
		const cancelled = takers(bucket, 1, stop.signal);
		const patient = takers(bucket, 1);
		stop.abort();
		await jest.advanceTimersByTimeAsync(2_000);
		expect(cancelled).toEqual({ served: [], refused: [0] });
		expect(patient.served).toHaveLength(1);
	});
});

describe('sharedBucket', () => {
	it('is one for a key and rate, another for any other', () => {
		const bucket = sharedBucket('vendor|account', 7);
		expect(sharedBucket('vendor|account', 7)).toBe(bucket);
		expect(sharedBucket('vendor|account', 8)).not.toBe(bucket);
		expect(sharedBucket('vendor|other', 7)).not.toBe(bucket);
	});

	it('keeps a bounded number of them', () => {
		const first = sharedBucket('first', 1);
		for (let index = 0; index < 600; index += 1) sharedBucket(`key ${index}`, 1);
		expect(sharedBucket('first', 1)).not.toBe(first);
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
