/** One piece of work. Pieces with the same lane run one after another, in the order given. */
export interface Piece<T> {
	lane: string;
	/** Must not reject: a failure is a result. */
	run: () => Promise<T>;
}

/**
 * Runs the pieces: each lane strictly in order, different lanes side by side, at most `concurrency`
 * at once. `proceed` is asked before every start; once it says no, nothing new starts and those
 * under way finish. Results stand at their piece's index; a piece that never started leaves
 * undefined.
 */
export async function runLanes<T>(
	pieces: ReadonlyArray<Piece<T>>,
	concurrency: number,
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

	// A worker that finds no lane due may leave for good: lanes come back one a worker, never more.
	async function worker(): Promise<void> {
		for (let lane = due[cursor]; lane !== undefined && proceed(); lane = due[cursor]) {
			cursor += 1;
			const next = lane.next();
			if (next.done) continue;
			const [index, piece] = next.value;
			results[index] = await piece.run();
			due.push(lane);
		}
	}

	const workers = Math.max(1, Math.min(concurrency, lanes.size));
	await Promise.all(Array.from({ length: workers }, worker));
	return results;
}

/**
 * One lane for each piece: pieces that have a key in common, also by way of others, share it. So a
 * call that concerns several clients keeps its place in the order of each of them.
 */
export function joinLanes(keys: ReadonlyArray<readonly string[]>): string[] {
	const parents = keys.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
		parents[index] = root;
		return root;
	};
	const holders = new Map<string, number>();
	for (const [index, own] of keys.entries()) {
		for (const key of own) {
			const holder = rootOf(holders.get(key) ?? index);
			const root = rootOf(index);
			parents[Math.max(holder, root)] = Math.min(holder, root);
			holders.set(key, index);
		}
	}
	return keys.map((_, index) => String(rootOf(index)));
}
