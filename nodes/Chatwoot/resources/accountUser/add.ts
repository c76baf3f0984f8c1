import { choice } from '../../../shared/vocabulary/fields';
import { wholeId } from '../../../shared/vocabulary/ids';
import { platformAccountId, platformAccountLane } from '../../fields/platform';
import { unlike } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const add = plainOperation({
	name: 'Add',
	value: 'add',
	action: 'Add user to account',
	description: 'Let a user work in an account; one who does already takes the role',
	contract: 'create-an-account-user',
	yields: things.accountUser,
	method: 'POST',
	path: '/platform/api/v1/accounts/{account_id}/account_users',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: "the answer's user_id and role",
		lacks: (body, { userId, role }) => unlike(body, { user_id: userId, role }),
	},
	fields: [
		platformAccountId,
		wholeId('userId', {
			displayName: 'User ID',
			description: 'As creating the user told it',
			wire: 'body:user_id',
			required: true,
			placeholder: 'e.g. 17',
		}),
		choice('role', {
			displayName: 'Role',
			wire: 'body:role',
			default: 'agent',
			options: [
				{ name: 'Administrator', value: 'administrator' },
				{ name: 'Agent', value: 'agent' },
			],
		}),
	],
	lane: platformAccountLane,
});
