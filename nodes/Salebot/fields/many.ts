import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import type { Params } from '../../shared/vocabulary/types';

/** A call that takes a list of IDs under one parameter; items are alike if all else is equal. */
function listed<const N extends string>(name: N, unit: string) {
	return {
		unit,
		take: (params: { [K in N]?: Json[] }): Json[] => params[name] ?? [],
		put: <P extends Params>(params: P, parts: Json[]): P => ({ ...params, [name]: parts }),
		alike: (params: Params): unknown => ({ ...params, [name]: null }),
	};
}

export const platformIds = listed('platformIds', 'platform IDs');
export const clients = listed('clients', 'client IDs');
export const clientIds = listed('clientIds', 'client IDs');

/** Joins the answers of several calls: what they count is added up, the rest is as in the first. */
export function addedUp(results: IDataObject[]): IDataObject {
	const joined: IDataObject = { ...results[0], requests: results.length };
	for (const [name, value] of Object.entries(joined)) {
		if (name === 'requests' || typeof value !== 'number') continue;
		joined[name] = results.reduce((sum, result) => sum + Number(result[name] ?? 0), 0);
	}
	return joined;
}
