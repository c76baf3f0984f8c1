import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { DEFAULT_TIMEOUT_MS } from './panel/options';
import { toNodeError } from './outcomes/nodeError';
import type { Json } from '../vocabulary/json';
import { senderOf } from './calls/senders';
import type { Api } from '../vocabulary/types';

export interface ListEntry {
	name: string;
	value: string | number;
}

/** A read for a list to choose from. One retry: a person is waiting. */
export async function ask(
	context: ILoadOptionsFunctions,
	api: Api,
	path: string,
	query?: IDataObject,
): Promise<Json> {
	try {
		const sender = await senderOf(context, api);
		return await sender.send(
			{ method: 'GET', path, ...(query && { query }), idempotent: true },
			{ maxRetries: 1, requestsPerSecond: 0, timeout: DEFAULT_TIMEOUT_MS, patienceMs: 15_000 },
		);
	} catch (error) {
		throw toNodeError(context, error);
	}
}

/** The entries that hold the text a person typed, in name or value. */
export function matching(entries: ListEntry[], filter?: string): ListEntry[] {
	return entries.filter((entry) => fitting(entry, filter));
}

/** The entry, where it holds the text a person typed. */
export function fitting(entry: ListEntry, filter = ''): ListEntry | undefined {
	const wanted = filter.trim().toLowerCase();
	const texts = [entry.name, String(entry.value)];
	return texts.some((text) => text.toLowerCase().includes(wanted)) ? entry : undefined;
}
