import { operation } from '../../../shared/types';
import { NEEDS } from '../../api';
import { listId } from '../../fields/identity';
import { addedUp, clients } from '../../fields/many';
import { listedClients } from './common';

/** salebot.md A.4, 15. */
export const add = operation({
	name: 'Add',
	value: 'add',
	action: 'Add clients to list',
	description: 'Put clients on a list',
	contract: 'add_to_list',
	method: 'POST',
	path: '/add_to_list',
	needs: NEEDS.writeClients,
	idempotent: true,
	fields: [listId, listedClients],
	many: { ...clients, join: addedUp },
	lane: (params) => String(params.listId),
});
