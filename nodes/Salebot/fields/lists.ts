import type { IDataObject } from 'n8n-workflow';
import { flag } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';

export const simplify = flag('simplify', {
	displayName: 'Simplify',
	description: 'Whether to return a simplified version of the response instead of the raw data',
	default: true,
});

/** What a JavaScript date can hold. */
const LAST_SECOND = 8.64e12;

/** The ISO twin of unix seconds, which may come as a number or as text; undefined for anything else. */
export function isoOf(seconds: Json | undefined): string | undefined {
	const value = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
	if (typeof value !== 'number' || !(Math.abs(value) <= LAST_SECOND)) return undefined;
	return new Date(value * 1000).toISOString();
}

/** The named keys of an entry, with an ISO twin beside each that holds unix seconds. */
export function simplified(
	entry: Json,
	keys: readonly string[],
	times: readonly string[],
): IDataObject {
	if (!isMap(entry)) return { value: entry };
	const simple: IDataObject = {};
	for (const key of keys) {
		if (entry[key] === undefined) continue;
		simple[key] = entry[key];
		const iso = times.includes(key) ? isoOf(entry[key]) : undefined;
		if (iso !== undefined) simple[`${key}_iso`] = iso;
	}
	return simple;
}
