import { collection, text } from '../../../shared/vocabulary/fields';
import { accountFields, accountId, accountLane } from '../../fields/platform';
import { unlike, without } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../platformApi';

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update account',
	description: 'Change, suspend or activate an account',
	contract: 'update-an-account',
	method: 'PATCH',
	path: '/platform/api/v1/accounts/{account_id}',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: 'the fields of the answer',
		lacks: (body, { name, locale, status }) =>
			without(body, 'id') ?? unlike(body, { name, locale, status }),
	},
	fields: [
		accountId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			...accountFields,
		]),
	],
	lane: accountLane,
});
