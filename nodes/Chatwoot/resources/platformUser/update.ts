import { collection, text } from '../../../shared/vocabulary/fields';
import { includeSecrets } from '../../answers/secrets';
import { email } from '../../fields/contact';
import { password, userFields, userId, userLane } from './fields';
import { at, changed, unlike, without } from '../../answers/proofs';
import { changePart } from '../../calls/partOfWhole';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update user',
	description: 'Change a user. A new email holds at once, without being confirmed.',
	contract: 'update-a-user',
	yields: things.platformUser,
	method: 'PATCH',
	path: '/platform/api/v1/users/{id}',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: 'the fields of the answer',
		lacks: (body, { name, displayName, email: address, customAttributes }) =>
			without(body, 'id') ??
			unlike(body, { name, display_name: displayName, email: address }) ??
			changed(body, { custom_attributes: customAttributes }),
	},
	fields: [
		userId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', { displayName: 'Name', wire: 'body:name' }),
			email,
			password(false),
			...userFields,
		]),
	],
	options: [includeSecrets],
	lane: userLane,
	turn: userLane,
	send: async (session, request, { id }) =>
		await changePart(session, request, {
			what: `attributes of user ${id}`,
			path: 'custom_attributes',
			shown: (body) => at(body, 'custom_attributes'),
		}),
});
