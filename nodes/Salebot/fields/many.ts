import type { IDataObject } from 'n8n-workflow';

/** Joins the answers of several calls: what they count is added up, the rest is as in the first. */
export function addedUp(results: IDataObject[]): IDataObject {
	const joined: IDataObject = { ...results[0], requests: results.length };
	for (const [name, value] of Object.entries(joined)) {
		if (name === 'requests' || typeof value !== 'number') continue;
		joined[name] = results.reduce((sum, result) => sum + Number(result[name] ?? 0), 0);
	}
	return joined;
}
