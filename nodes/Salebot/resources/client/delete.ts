import { list } from '../../../shared/fields';
import { operation } from '../../../shared/types';
import { NEEDS } from '../../api';
import { clientIds } from '../../fields/many';

/** salebot.md A.4, 18: at most 500 in a call. */
export const deleteClients = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete clients',
	description: 'Delete clients for good. It cannot be undone.',
	contract: 'delete_clients',
	method: 'POST',
	path: '/delete_clients',
	needs: NEEDS.deleteClients,
	fields: [
		list('clientIds', {
			displayName: 'Client IDs',
			description:
				'IDs of the clients in Salebot, separated by commas or as a list. Any number: 500 go into a request.',
			wire: 'body:client_ids',
			required: true,
			integers: true,
		}),
	],
	many: {
		...clientIds,
		limit: 500,
		join: (results) => ({
			deleted: true,
			client_ids: results.flatMap(({ client_ids: ids }) => (Array.isArray(ids) ? ids : [])),
			requests: results.length,
		}),
	},
	result: (_, params) => ({ deleted: true, client_ids: params.clientIds }),
});
