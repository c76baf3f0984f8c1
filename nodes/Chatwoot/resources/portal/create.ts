import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { makes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { name, portalFields, slug } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create portal',
	description: 'Create a help center',
	contract: 'add-new-portal-to-account',
	yields: things.portal,
	method: 'POST',
	path: '/portals',
	needs: NEEDS.admin,
	proves: makes('id'),
	fields: [
		text('name', { ...name, required: true }),
		keyText('slug', { ...slug, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', portalFields),
	],
});
