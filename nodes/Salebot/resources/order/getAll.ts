import { choice } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn, idAsAnswered } from '../../fields/identity';

/** salebot.md A.4, 32: the key is singular and holds a list. All deals come in one answer. */
export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many deals',
	description: 'Get many deal IDs of a client, each as an item',
	contract: 'get_orders',
	method: 'GET',
	path: '/get_orders',
	needs: NEEDS.readCrm,
	fields: [
		clientIdIn('query'),
		choice('orderStatus', {
			displayName: 'Status',
			wire: 'query:order_status',
			default: 'any',
			options: [
				{ name: 'Active', value: '0' },
				{ name: 'Any (Left to Salebot)', value: 'any' },
				{ name: 'Failed', value: '2' },
				{ name: 'Successful', value: '1' },
			],
		}),
	],
	shape: [
		({ orderStatus }, { query }) => {
			if (orderStatus === 'any') delete query.order_status;
			else query.order_status = Number(orderStatus);
		},
	],
	result: (body, { clientId }) =>
		heldList(body, 'order_id').map((id) => ({ client_id: idAsAnswered(clientId), order_id: id })),
});
