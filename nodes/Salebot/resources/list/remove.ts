import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientsList } from '../../fields/identity';
import { clients, listId } from './fields';
import { addedUp } from '../../fields/many';

export const remove = operation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove clients from list',
	description: 'Take clients off a list',
	contract: 'remove_from_list',
	method: 'POST',
	path: '/remove_from_list',
	needs: NEEDS.writeClients,
	idempotent: true,
	fields: [listId, clientsList],
	many: { ...clients, join: addedUp },
	lane: (params) => String(params.listId),
});
