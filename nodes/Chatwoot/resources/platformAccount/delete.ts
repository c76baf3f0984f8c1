import { platformAccountId, platformAccountLane } from '../../fields/platform';
import { OR_REFUSED } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

export const deleteAccount = plainOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete account',
	description: 'Delete an account with all that is in it; the server does so in the background',
	contract: 'delete-an-account',
	method: 'DELETE',
	path: '/platform/api/v1/accounts/{account_id}',
	needs: PLATFORM,
	proves: OR_REFUSED,
	fields: [platformAccountId],
	lane: platformAccountLane,
	result: (_, { accountId: id }) => ({ deleted: true, id }),
});
