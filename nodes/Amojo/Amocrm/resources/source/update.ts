import { InputError } from '../../../../shared/vocabulary/errors';
import { collection } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { sourceDetails, sourceName, sourcePicker } from './fields';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update source',
	description: 'Change a source; its external ID cannot be changed',
	contract: 'update_source',
	method: 'PATCH',
	path: '/api/v4/sources/{id}',
	idempotent: true,
	fields: [
		sourcePicker,
		collection('updateFields', 'Update Fields', 'Add field', [sourceName, ...sourceDetails]),
	],
	check: ({ name, pipelineId, originCode, services, ...rest }) => {
		const given = [name, pipelineId, originCode, services, rest.default];
		if (given.some((one) => one !== undefined)) return;
		throw new InputError('There is nothing to change', "Add a field under 'Update Fields'.");
	},
	lane: ({ id }) => String(id),
});
