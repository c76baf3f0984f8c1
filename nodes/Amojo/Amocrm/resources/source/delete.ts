import { operation } from '../../../../shared/vocabulary/types';
import { sourcePicker } from './fields';

export const deleteSource = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete source',
	description: 'Delete a source',
	contract: 'delete_source',
	method: 'DELETE',
	path: '/api/v4/sources/{id}',
	fields: [sourcePicker],
	lane: ({ id }) => String(id),
	result: (_, { id }) => ({ deleted: true, id }),
});
