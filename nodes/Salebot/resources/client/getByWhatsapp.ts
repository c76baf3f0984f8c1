import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { groupIdIn, phoneIn } from '../../fields/identity';
import { digest } from '../../answers';
import { clientFound, noSuchClient } from './common';

/** salebot.md A.4, 23: HTTP 404 where there is none. */
export const getByWhatsapp = operation({
	name: 'Get by WhatsApp',
	value: 'getByWhatsapp',
	action: 'Get client by WhatsApp phone',
	description: 'Get the client ID of a WhatsApp phone',
	contract: 'whatsapp_client_id',
	method: 'GET',
	path: '/whatsapp_client_id',
	needs: NEEDS.readClients,
	fields: [phoneIn('query'), groupIdIn('query')],
	digest: (answer, request) => {
		if (answer.status === 404) throw noSuchClient(answer.text);
		return digest(answer, request);
	},
	result: clientFound,
});
