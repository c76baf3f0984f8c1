import { collection, text } from '../../../shared/vocabulary/fields';
import { accountFields } from './fields';
import { makes } from '../../answers/sent';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const create = plainOperation({
	name: 'Create',
	value: 'create',
	action: 'Create account',
	description: 'Create an account, which is empty: users are added to it with Account User',
	contract: 'create-an-account',
	yields: things.platformAccount,
	method: 'POST',
	path: '/platform/api/v1/accounts',
	needs: PLATFORM,
	proves: makes('id', {
		otherwise: { features: 'only those that the installation allows are shown' },
	}),
	fields: [
		text('name', { displayName: 'Name', wire: 'body:name', required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', accountFields),
	],
});
