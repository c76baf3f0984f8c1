import { Pace } from '../../../nodes/shared/engine/pace/rate';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

const sleep = async (ms: number) => await new Promise<void>((done) => setTimeout(done, ms));

/** The same draws for the same seed. */
function drawsOf(seed: number): () => number {
	let state = seed * 7919 + 17;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

/** A server that takes so many in any second, refused ones included, and none before it is up again. */
function server(limit: number, upAt: number) {
	let recent: number[] = [];
	return (now: number) => {
		recent = [...recent.filter((at) => now - at < 1000), now];
		return now >= upAt && recent.length <= limit;
	};
}

interface Trial {
	limit: number;
	stated?: number;
	processes: number;
	/** Side by side in each process, so many requests each. */
	executions: number;
	calls: number;
	downMs?: number;
	/** Each process stands still now and then, for at most so long. */
	stallMs?: number;
	seed: number;
}

/** Waits until a process that stands still now and then goes on. */
function stalls(longestMs: number, random: () => number): () => Promise<void> {
	let until = 0;
	let next = Date.now() + random() * 2000;
	return async () => {
		for (; next <= Date.now(); next += 200 + random() * 2000) until = next + random() * longestMs;
		await sleep(Math.max(0, until - Date.now()));
	};
}

/** Processes that know nothing of each other send to one server; tells what share of its limit they got. */
async function trial(one: Trial) {
	const { limit, stated, processes, executions, calls, downMs = 0, stallMs = 0, seed } = one;
	const random = drawsOf(seed);
	const begun = Date.now();
	const takes = server(limit, begun + downMs);
	let refused = 0;
	const send = async (pace: Pace, goesOn: () => Promise<void>) => {
		for (;;) {
			const ticket = await pace.take(Infinity);
			await goesOn();
			await sleep(random() * 6);
			const isTaken = takes(Date.now());
			await sleep(4 + random() * 8);
			await goesOn();
			if (isTaken) return pace.taken(ticket);
			refused += 1;
			pace.refused(ticket);
		}
	};
	const execution = async (pace: Pace, goesOn: () => Promise<void>) => {
		await sleep(random() * 100);
		let left = calls;
		const lane = async () => {
			while (left > 0) {
				left -= 1;
				await send(pace, goesOn);
			}
		};
		await Promise.all(Array.from({ length: 16 }, lane));
	};
	let end: number | undefined;
	const paces = Array.from({ length: processes }, () => new Pace(stated, Date.now, random));
	const all = paces.flatMap((pace) => {
		const goesOn = stalls(stallMs, random);
		return Array.from({ length: executions }, () => execution(pace, goesOn));
	});
	void Promise.all(all).then(() => (end = Date.now()));
	while (end === undefined) await jest.advanceTimersByTimeAsync(100);
	const seconds = (end - begun) / 1000;
	return { refused, seconds, share: (processes * executions * calls) / seconds / limit };
}

const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const SEEDS = [1, 2, 3, 4, 5];

it.each([
	{ processes: 2, executions: 1, calls: 40 },
	{ processes: 2, executions: 2, calls: 40 },
])(
	'a stated limit is shared by $processes processes with $executions executions each',
	async (one) => {
		const told = [];
		for (const seed of SEEDS) told.push(await trial({ limit: 7, stated: 7, seed, ...one }));
		expect(middle(told.map(({ share }) => share))).toBeGreaterThanOrEqual(0.85);
		expect(middle(told.map(({ refused }) => refused))).toBeLessThanOrEqual(6);
	},
);

it('processes that are late now and then, and are refused for it, keep their shares', async () => {
	const one = { limit: 7, stated: 7, processes: 2, executions: 1, calls: 40, stallMs: 300 };
	const told = [];
	for (let seed = 1; seed <= 20; seed += 1) told.push(await trial({ ...one, seed }));
	const shares = told.map(({ share }) => share);
	expect(Math.min(...shares)).toBeGreaterThan(0.6);
	expect(middle(shares)).toBeGreaterThan(0.72);
});

it('a limit that nobody states is found, alone and by two', async () => {
	const alone = await trial({ limit: 10, processes: 1, executions: 1, calls: 60, seed: 1 });
	expect(alone.share).toBeGreaterThan(0.8);
	const two = [];
	for (const seed of SEEDS) {
		two.push(await trial({ limit: 10, processes: 2, executions: 1, calls: 200, seed }));
	}
	expect(middle(two.map(({ share }) => share))).toBeGreaterThan(0.7);
	expect(middle(two.map(({ refused }) => refused))).toBeLessThan(60);
});

it.each([undefined, 7])(
	'a server that takes nothing for a while is asked seldom, and at full speed soon afterwards (stated: %p)',
	async (stated) => {
		const one = { limit: 7, stated, processes: 1, executions: 1, calls: 30, seed: 3 };
		const { refused, seconds } = await trial({ ...one, downMs: 20_000 });
		// Sixteen begin together where no limit is known; after that one at a time asks.
		expect(refused).toBeLessThanOrEqual(30);
		expect(seconds).toBeLessThan(34);
	},
);
