import { collection, text } from '../../../shared/vocabulary/fields';
import { includeSecrets } from '../../answers/secrets';
import { password, userFields } from './fields';
import { unlike } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const create = plainOperation({
	name: 'Create',
	value: 'create',
	action: 'Create user',
	description:
		"Create a user who is confirmed at once. One with this email is taken over as it is. 'Include Secrets' in Options puts out the access token.",
	contract: 'create-a-user',
	yields: things.platformUser,
	method: 'POST',
	path: '/platform/api/v1/users',
	needs: PLATFORM,
	idempotent: true,
	proves: {
		by: "the answer's email",
		lacks: (body, { email }) => unlike(body, { email }),
	},
	fields: [
		text('name', { displayName: 'Name', wire: 'body:name', required: true }),
		text('email', {
			displayName: 'Email',
			wire: 'body:email',
			required: true,
			placeholder: 'e.g. name@email.com',
		}),
		password(true),
		collection('additionalFields', 'Additional Fields', 'Add field', userFields),
	],
	options: [includeSecrets],
	lane: ({ email }) => `email ${email.toLowerCase()}`,
});
