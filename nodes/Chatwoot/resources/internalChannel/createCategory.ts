import { collection, number } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { makes } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const createCategory = accountOperation({
	name: 'Create Category',
	value: 'createCategory',
	action: 'Create category of internal channels',
	description: 'Create a category to keep channels in',
	contract: 'create-an-internal-category',
	yields: things.internalCategory,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/categories',
	needs: NEEDS.admin,
	proves: makes('id'),
	fields: [
		keyText('name', {
			displayName: 'Name',
			wire: 'body:name',
			required: true,
			placeholder: 'e.g. Teams',
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			number('position', {
				displayName: 'Position',
				wire: 'body:position',
				default: 1,
				min: 0,
				whole: true,
			}),
		]),
	],
});
