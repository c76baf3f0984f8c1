import type { IDataObject } from 'n8n-workflow';
import type { Json } from './json';
import { isMap } from './json';
import type { Result } from './types';

/** The output of an operation that makes nothing of its answer. */
export function plainResult(body: Json, paged: boolean): Result {
	if (paged) return itemsOf(body);
	// An empty list where no list was asked for only says that the call was taken; without an item the
	// workflow would end here.
	if (!Array.isArray(body) || body.length === 0) return toItem(Array.isArray(body) ? null : body);
	return body.map(toItem);
}

/** The entries of a list as items: objects as they are, anything else under `value`. */
export function itemsOf(list: Json): IDataObject[] {
	return (Array.isArray(list) ? list : []).map((entry) =>
		isMap(entry) ? entry : { value: entry },
	);
}

/** A body as an item: an object as it is, nothing as success, anything else under `response`. */
export function toItem(body: Json): IDataObject {
	if (isMap(body)) return body;
	return body === null || body === '' ? { success: true } : { success: true, response: body };
}
