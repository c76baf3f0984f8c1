import { partsOfList } from '../../../shared/vocabulary/lists';
import { toItem } from '../../../shared/vocabulary/result';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdsAs } from '../../fields/identity';

/** salebot.md A.4, 18: at most 500 in a call. */
export const deleteClients = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete clients',
	description: 'Delete clients for good. It cannot be undone.',
	irrevocable: 'What is deleted cannot be brought back.',
	contract: 'delete_clients',
	method: 'POST',
	path: '/delete_clients',
	needs: NEEDS.deleteClients,
	fields: [clientIdsAs('clientIds', 'body:client_ids', '. Any number: 500 go into a request.')],
	many: {
		...partsOfList('clientIds', 'client IDs'),
		limit: 500,
		join: (results) => ({
			deleted: true,
			client_ids: results.flatMap(({ client_ids: ids }) => (Array.isArray(ids) ? ids : [])),
			requests: results.length,
		}),
	},
	result: (body, params) => ({ ...toItem(body), deleted: true, client_ids: params.clientIds }),
});
