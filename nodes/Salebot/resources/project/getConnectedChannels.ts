import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { simplify } from '../../fields/lists';

const WHATSAPP_STATES = ['not started', 'started', 'asleep', 'stopped'];

export const getConnectedChannels = operation({
	name: 'Get Connected Channels',
	value: 'getConnectedChannels',
	action: 'Get connected channels',
	description: 'Get the messengers connected to the project, each as an item when simplified',
	contract: 'connected_channels',
	method: 'GET',
	path: '/connected_channels',
	needs: NEEDS.readClients,
	fields: [simplify],
	result: (body, params) => {
		held(body, 'project_id');
		if (params.simplify) return channelsOf(body);
		return isMap(body) ? body : { response: body };
	},
});

/** Every entry of every list, whatever messengers Salebot adds, with the messenger's name. */
export function channelsOf(body: Json): IDataObject[] {
	if (!isMap(body)) return [];
	return Object.entries(body).flatMap(([messenger, entries]) =>
		(Array.isArray(entries) ? entries : []).filter(isMap).map((entry) => {
			const state =
				messenger === 'whatsapp' ? WHATSAPP_STATES[Number(entry.status ?? -1)] : undefined;
			return { messenger, ...entry, ...(state && { status_name: state }) };
		}),
	);
}
