import { userId, userLane } from './fields';
import { OR_REFUSED } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

export const deleteUser = plainOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete user',
	description: 'Delete a user from the whole server, which does so in the background',
	contract: 'delete-a-user',
	method: 'DELETE',
	path: '/platform/api/v1/users/{id}',
	needs: PLATFORM,
	proves: OR_REFUSED,
	fields: [userId],
	lane: userLane,
	result: (_, { id }) => ({ deleted: true, id }),
});
