import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { isMany } from '../vocabulary/thing';
import type { Result } from '../vocabulary/types';
import { Output } from '../vocabulary/types';
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
