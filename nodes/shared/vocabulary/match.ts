/** One way of telling which entry of an answer belongs to a part: by what both are called. */
export interface Tie<S, A> {
	ofPart(part: S, index: number): string | undefined;
	ofEntry(entry: A): string | undefined;
}

/**
 * The entry that belongs to each part, or undefined. The ties are tried in turn, the surest first; an
 * entry belongs to one part only. Never by position: servers answer in any order, and leave out.
 * Where one part and one entry are all there is, they belong together, unless their names disagree.
 */
export function matched<S, A>(
	parts: readonly S[],
	entries: readonly A[],
	ties: ReadonlyArray<Tie<S, A>>,
): Array<A | undefined> {
	const found = new Array<A | undefined>(parts.length).fill(undefined);
	const used = new Set<number>();
	for (const { ofPart, ofEntry } of ties) {
		const waiting = new Map<string, number[]>();
		// Taken from the end, so filled from the end: the first of several is found first.
		for (let index = entries.length - 1; index >= 0; index -= 1) {
			const entry = entries[index];
			const name = used.has(index) || entry === undefined ? undefined : ofEntry(entry);
			if (name === undefined) continue;
			const known = waiting.get(name);
			if (known) known.push(index);
			else waiting.set(name, [index]);
		}
		for (const [index, part] of parts.entries()) {
			if (found[index] !== undefined) continue;
			const position = waiting.get(ofPart(part, index) ?? '')?.pop();
			if (position === undefined) continue;
			used.add(position);
			found[index] = entries[position];
		}
	}
	const [entry, ...more] = entries;
	const nameless = entry !== undefined && ties.every(({ ofEntry }) => ofEntry(entry) === undefined);
	if (parts.length === 1 && more.length === 0 && nameless) found[0] = entry;
	return found;
}
