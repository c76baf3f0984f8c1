import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientsList } from '../../fields/identity';
import { clients, listId } from './fields';
import { addedUp } from '../../fields/many';

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
	fields: [listId, clientsList],
	many: { ...clients, join: addedUp },
	lane: (params) => String(params.listId),
});
