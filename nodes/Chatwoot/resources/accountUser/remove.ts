import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { platformAccountId, platformAccountLane } from '../../fields/platform';
import { status } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';

export const remove = plainOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove user from account',
	description: 'Let a user work in an account no more; the user stays',
	contract: 'delete-an-account-user',
	method: 'DELETE',
	path: '/platform/api/v1/accounts/{account_id}/account_users',
	needs: PLATFORM,
	proves: status('the answer is empty, also for somebody who was no member'),
	fields: [
		platformAccountId,
		wholeIdPicker('userId', {
			displayName: 'User',
			wire: 'body:user_id',
			required: true,
			search: 'searchAccountUsers',
			placeholder: 'e.g. 17',
		}),
	],
	lane: platformAccountLane,
	result: (_, { accountId: account, userId }) => ({
		removed: true,
		account_id: account,
		user_id: userId,
	}),
});
