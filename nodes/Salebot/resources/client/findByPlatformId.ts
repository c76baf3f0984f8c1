import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { groupId, platformIdsList } from '../../fields/identity';
import { foundClient } from '../../things';
import { itemsOf } from '../../../shared/vocabulary/result';

/** salebot.md A.4, 21: the answer is a bare list. */
export const findByPlatformId = operation({
	name: 'Find by Platform ID',
	value: 'findByPlatformId',
	action: 'Find clients by platform ID',
	description: 'Find clients by their IDs in the messenger',
	contract: 'find_client_id_by_platform_id',
	method: 'POST',
	path: '/find_client_id_by_platform_id',
	needs: NEEDS.readClients,
	reads: true,
	idempotent: true,
	fields: [platformIdsList(), groupId],
	yields: foundClient,
	result: (body) => itemsOf(Array.isArray(body) ? body : heldList(body, 'items')),
});
