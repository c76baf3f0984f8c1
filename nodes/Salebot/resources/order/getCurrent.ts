import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn, idAsAnswered } from '../../fields/identity';

export const getCurrent = operation({
	name: 'Get Current',
	value: 'getCurrent',
	action: 'Get current deal',
	description: "Get the ID of a client's current deal",
	contract: 'get_current_order_id',
	method: 'GET',
	path: '/get_current_order_id',
	needs: NEEDS.readCrm,
	fields: [clientIdIn('query')],
	result: (body, { clientId }) => ({
		client_id: idAsAnswered(clientId),
		order_id: held(body, 'order_id'),
	}),
});
