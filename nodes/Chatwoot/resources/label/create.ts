import { isMap } from '../../../shared/vocabulary/json';
import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { labelFields, title } from './fields';
import { makes } from '../../answers/sent';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create label',
	contract: 'create-a-label',
	yields: things.label,
	document: EXTRA,
	method: 'POST',
	path: '/labels',
	needs: NEEDS.admin,
	proves: makes('id'),
	fields: [
		keyText('title', { ...title, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', labelFields),
	],
	shape: [
		(_, { body }) => {
			// Without a word the server shows it nowhere, unlike Chatwoot's own form.
			if (isMap(body.label)) body.label.show_on_sidebar ??= true;
		},
	],
});
