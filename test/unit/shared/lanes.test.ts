import fc from 'fast-check';
import type { Piece } from '../../../nodes/shared/engine/pace/lanes';
import { joinLanes, runLanes } from '../../../nodes/shared/engine/pace/lanes';
import type { Width } from '../../../nodes/shared/engine/pace/width';
import { exactly } from '../../../nodes/shared/engine/pace/width';

const always = () => true;
const turn = async (count: number) => {
	for (let index = 0; index < count; index += 1) await Promise.resolve();
};

/** Pieces that note when they begin and end. */
function noted(lanes: readonly string[], turns: readonly number[]) {
	const log: string[] = [];
	let running = 0;
	let most = 0;
	const pieces: Array<Piece<number>> = lanes.map((lane, index) => ({
		lane,
		run: async () => {
			running += 1;
			most = Math.max(most, running);
			log.push(`${lane} begins ${index}`);
			await turn(turns[index] ?? 0);
			log.push(`${lane} ends ${index}`);
			running -= 1;
			return index;
		},
	}));
	return { pieces, log, most: () => most };
}

const work = fc
	.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 6 })), { maxLength: 40 })
	.map((list) => ({ lanes: list.map(([lane]) => lane), turns: list.map(([, count]) => count) }));

describe('runLanes', () => {
	it('keeps each lane in order, never overlapping, and results at their index', async () => {
		await fc.assert(
			fc.asyncProperty(work, fc.integer({ min: 1, max: 6 }), async ({ lanes, turns }, width) => {
				const { pieces, log } = noted(lanes, turns);
				const results = await runLanes(pieces, exactly(width), always);
				expect(results).toEqual(lanes.map((_, index) => index));
				for (const lane of new Set(lanes)) {
					const wanted = lanes.flatMap((own, index) =>
						own === lane ? [`${lane} begins ${index}`, `${lane} ends ${index}`] : [],
					);
					expect(log.filter((entry) => entry.startsWith(lane))).toEqual(wanted);
				}
			}),
		);
	});

	it('never runs more than the concurrency at once, and uses it', async () => {
		await fc.assert(
			fc.asyncProperty(work, fc.integer({ min: 1, max: 6 }), async ({ lanes, turns }, width) => {
				const { pieces, most } = noted(lanes, turns);
				await runLanes(pieces, exactly(width), always);
				expect(most()).toBeLessThanOrEqual(width);
				expect(most()).toBe(Math.min(width, new Set(lanes).size));
			}),
		);
	});

	it('starts nothing once it may not proceed, and lets the rest finish', async () => {
		let open = true;
		const { pieces, log } = noted(['a', 'b', 'a', 'b'], [1, 5, 1, 1]);
		const [first] = pieces;
		const closing = pieces.map((piece) =>
			piece === first
				? {
						lane: 'a',
						run: async () => {
							open = false;
							return await first.run();
						},
					}
				: piece,
		);
		const results = await runLanes(closing, exactly(2), () => open);
		expect(results).toEqual([0, undefined, undefined, undefined]);
		expect(log).toEqual(['a begins 0', 'a ends 0']);
	});

	it('starts more as soon as there may be more, and no more once there may be fewer', async () => {
		const { pieces, log, most } = noted([...'abcdefgh'], [90, 1, 90, 1, 1, 1, 1, 90]);
		let now = 1;
		let grow = () => {};
		const width: Width = {
			...exactly(1),
			get now() {
				return now;
			},
			bound: (lanes, grown) => {
				expect(lanes).toBe(8);
				grow = grown;
			},
		};
		const done = runLanes(pieces, width, always);
		expect(log).toEqual(['a begins 0']);
		now = 3;
		grow();
		expect(log).toEqual(['a begins 0', 'b begins 1', 'c begins 2']);
		now = 2;
		expect(await done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(most()).toBe(3);
		// With a and c under way nothing else begins until one of them ends.
		expect(log.indexOf('d begins 3')).toBeGreaterThan(log.indexOf('a ends 0'));
	});

	it('has nothing to do without pieces', async () => {
		expect(await runLanes([], exactly(16), always)).toEqual([]);
	});
});

describe('joinLanes', () => {
	it('keeps pieces without a common key apart', async () => {
		expect(new Set(await joinLanes([['a'], ['b'], [], [], ['c']])).size).toBe(5);
	});

	it('joins by way of others', async () => {
		const [first, second, third, alone] = await joinLanes([['a'], ['b'], ['a', 'b'], ['c']]);
		expect(first).toBe(second);
		expect(second).toBe(third);
		expect(alone).not.toBe(first);
	});

	it('gives the same lane exactly to what hangs together', async () => {
		const keys = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 3 }), {
			maxLength: 14,
		});
		await fc.assert(
			fc.asyncProperty(keys, async (given) => {
				const lanes = await joinLanes(given);
				const reach = (from: number): Set<number> => {
					const seen = new Set([from]);
					for (const at of seen) {
						given.forEach((own, other) => {
							if (own.some((key) => given[at]?.includes(key))) seen.add(other);
						});
					}
					return seen;
				};
				given.forEach((_, index) => {
					const together = given.flatMap((__, other) =>
						lanes[other] === lanes[index] ? [other] : [],
					);
					expect(new Set(together)).toEqual(reach(index));
				});
			}),
		);
	});
});
