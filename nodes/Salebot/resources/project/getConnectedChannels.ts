import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { channel } from '../../things';

export const getConnectedChannels = operation({
	name: 'Get Connected Channels',
	value: 'getConnectedChannels',
	action: 'Get connected channels',
	description: 'Get the messengers connected to the project, each as an item',
	contract: 'connected_channels',
	method: 'GET',
	path: '/connected_channels',
	needs: NEEDS.readClients,
	fields: [],
	yields: channel,
	result: (body) => {
		held(body, 'project_id');
		return channelsOf(body);
	},
});

/** Every entry of every list, whatever messengers Salebot adds, with the messenger's name. */
export function channelsOf(body: Json): IDataObject[] {
	if (!isMap(body)) return [];
	const { project_id, ...kinds } = body;
	return Object.entries(kinds).flatMap(([messenger, entries]) =>
		(Array.isArray(entries) ? entries : [])
			.filter(isMap)
			.map((entry) => ({ project_id, messenger, ...entry })),
	);
}
