import { toItem } from '../../../shared/vocabulary/result';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn, idAsAnswered } from '../../fields/identity';

/** salebot.md A.4, 12: a GET that destroys. Doing it twice changes nothing more. */
export const clear = operation({
	name: 'Clear',
	value: 'clear',
	action: 'Clear history',
	description: 'Delete the correspondence with a client. It cannot be brought back.',
	irrevocable: 'What is deleted cannot be brought back.',
	contract: 'clear_history',
	method: 'GET',
	path: '/clear_history',
	needs: NEEDS.writeClients,
	reads: false,
	fields: [clientIdIn('query')],
	lane: ({ clientId }) => String(clientId),
	result: (body, { clientId }) => ({
		...toItem(body),
		cleared: true,
		client_id: idAsAnswered(clientId),
	}),
});
