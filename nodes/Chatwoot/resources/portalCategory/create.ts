import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { makes } from '../../answers/sent';
import { record } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portalId } from '../portal/fields';
import { categoryFields, locale, name, slug } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create portal category',
	contract: 'add-new-category-to-account',
	yields: things.portalCategory,
	method: 'POST',
	path: '/portals/{id}/categories',
	needs: NEEDS.admin,
	proves: makes('payload.id'),
	fields: [
		portalId,
		text('name', { ...name, required: true }),
		keyText('slug', { ...slug, required: true }),
		keyText('locale', { ...locale, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', categoryFields),
	],
	lane: ({ id }) => `portal ${id}`,
	result: record,
});
