import { operation } from '../../../shared/vocabulary/types';
import { amocrm } from '../../api';
import { sourcePicker } from '../../fields/amocrm';
import { authentication } from '../../fields/common';

/** amojo.md 4. */
export const deleteSource = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete source',
	description: 'Delete a source',
	api: amocrm,
	contract: 'delete_source',
	method: 'DELETE',
	path: '/api/v4/sources/{id}',
	fields: [authentication, sourcePicker],
	lane: ({ id }) => String(id),
	result: (_, { id }) => ({ deleted: true, id }),
});
