import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Shown, Thing } from '../../vocabulary/thing';
import { isMany, shownAs } from '../../vocabulary/thing';
import type { Params, Result } from '../../vocabulary/types';
import { Output } from '../../vocabulary/types';
import { breath } from '../pace/breath';
import type { ItemFailure } from './failures';

/** What came of items: outputs paired with them, and those that did not go through. */
export interface Outcome {
	outputs: INodeExecutionData[];
	failures: ItemFailure[];
}

/** A result as output items, each paired with the inputs it was made of. */
export function paired(result: Result, items: readonly number[]): INodeExecutionData[] {
	const [only] = items;
	const pairedItem =
		items.length === 1 && only !== undefined ? { item: only } : items.map((item) => ({ item }));
	const list = isMany(result) ? result : [result];
	return list.map((entry) =>
		entry instanceof Output
			? { json: entry.json, ...(entry.binary && { binary: entry.binary }), pairedItem }
			: { json: entry, pairedItem },
	);
}

/** A result without its files. */
export function jsonsOf(result: Result): IDataObject[] {
	const list = isMany(result) ? result : [result];
	return list.map((entry) => (entry instanceof Output ? entry.json : entry));
}

/** So many entries are shown between two looks at the clock. */
const PIECE = 100;

/** A result in the form that is wanted, as `shownAs` makes it; a long list with pauses for n8n. */
export async function shownInPieces(params: Params, of: Thing, made: Result): Promise<Shown> {
	if (!isMany(made) || made.length <= PIECE) return shownAs(params, of, made);
	const result: Array<IDataObject | Output> = [];
	let missing: readonly string[] | undefined;
	for (let from = 0; from < made.length; from += PIECE) {
		if (breath.isDue()) await breath.take();
		const piece = shownAs(params, of, made.slice(from, from + PIECE));
		for (const entry of isMany(piece.result) ? piece.result : [piece.result]) result.push(entry);
		missing = (missing ?? piece.missing).filter((name) => piece.missing.includes(name));
	}
	return { result, missing: missing ?? [] };
}
