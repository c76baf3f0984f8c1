import { breath } from './breath';
import type { Width } from './width';

/** One piece of work. Pieces with the same lane run one after another, in the order given. */
export interface Piece<T> {
	lane: string;
	/** Must not reject: a failure is a result. */
	run: () => Promise<T>;
}

/**
 * Runs the pieces: each lane strictly in order, different lanes side by side, as many at once as
 * `width` lets at the time. `proceed` is asked before every start; once it says no, nothing new starts
 * and those under way finish. Results stand at their piece's index; a piece that never started leaves
 * undefined.
 */
export async function runLanes<T>(
	pieces: ReadonlyArray<Piece<T>>,
	width: Width,
	proceed: () => boolean,
): Promise<Array<T | undefined>> {
	const results = new Array<T | undefined>(pieces.length).fill(undefined);
	const lanes = new Map<string, Array<[number, Piece<T>]>>();
	for (const [index, piece] of pieces.entries()) {
		const waiting = lanes.get(piece.lane);
		if (waiting) waiting.push([index, piece]);
		else lanes.set(piece.lane, [[index, piece]]);
	}
	const due = [...lanes.values()].map((queue) => queue.values());
	let cursor = 0;
	let running = 0;
	await new Promise<void>((resolve, reject) => {
		const fill = (): void => {
			for (let lane = due[cursor]; lane && running < width.now && proceed(); lane = due[cursor]) {
				cursor += 1;
				const next = lane.next();
				if (next.done) continue;
				running += 1;
				carryOut(lane, ...next.value).then(fill, reject);
			}
			if (running === 0) resolve();
		};
		const carryOut = async (lane: (typeof due)[number], index: number, piece: Piece<T>) => {
			results[index] = await piece.run();
			running -= 1;
			due.push(lane);
		};
		width.bound(lanes.size, fill);
		fill();
	});
	return results;
}

/**
 * One lane for each piece: pieces that have a key in common, also by way of others, share it. So a
 * call that concerns several clients keeps its place in the order of each of them.
 */
export async function joinLanes(keys: ReadonlyArray<readonly string[]>): Promise<string[]> {
	const parents = keys.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
		parents[index] = root;
		return root;
	};
	const holders = new Map<string, number>();
	for (const [index, own] of keys.entries()) {
		if (breath.isDue()) await breath.take();
		for (const key of own) {
			const holder = rootOf(holders.get(key) ?? index);
			const root = rootOf(index);
			parents[Math.max(holder, root)] = Math.min(holder, root);
			holders.set(key, index);
		}
	}
	return keys.map((_, index) => String(rootOf(index)));
}
