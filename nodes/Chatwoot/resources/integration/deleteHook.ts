import { OR_REFUSED } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { hookId, hookLane } from './fields';

export const deleteHook = accountOperation({
	name: 'Delete Hook',
	value: 'deleteHook',
	action: 'Delete hook of integration',
	description: 'Separate the account or an inbox from an app',
	contract: 'delete-an-integration-hook',
	method: 'DELETE',
	path: '/integrations/hooks/{hook_id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [hookId],
	lane: hookLane,
	result: (_, { hookId: id }) => ({ deleted: true, id }),
});
