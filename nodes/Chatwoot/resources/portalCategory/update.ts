import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { changes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { categoryFields, categoryId, categoryLane, emptied, locale, name, slug } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update portal category',
	contract: 'update-a-category',
	yields: things.portalCategory,
	document: EXTRA,
	method: 'PATCH',
	path: '/portals/{portal}/categories/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: changes('payload.id', 'id'),
	fields: [
		portal,
		categoryId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			keyText('slug', slug),
			keyText('locale', locale),
			...categoryFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: categoryLane,
	result: record,
});
