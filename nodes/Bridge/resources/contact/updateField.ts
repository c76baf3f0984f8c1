import { flag, text, when } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { moreBody, spreadExtras } from '../../fields/extras';
import { undocumentedContactId } from './fields';

/** bridge.txt:1, update_contact_field. */
export const updateField = operation({
	name: 'Update Field',
	value: 'updateField',
	action: 'Update contact field',
	description: "Update a field, tag or status of a client's contact card",
	contract: 'update_contact_field',
	method: 'POST',
	path: '/update_contact_field',
	idempotent: true,
	fields: [
		undocumentedContactId('body:contact_id'),
		text('fieldName', {
			displayName: 'Field Name',
			description: 'Name of the field, tag or status to update',
			wire: 'body:field_name',
			required: true,
		}),
		flag('clear', { displayName: 'Clear Field', description: 'Whether to empty the field' }),
		when(
			{ clear: [false] },
			text('fieldValue', {
				displayName: 'Field Value',
				description: 'The new value',
				wire: 'body:field_value',
				required: true,
			}),
		),
		moreBody([]),
	],
	shape: [
		({ clear }, { body }) => {
			if (clear) body.field_value = '';
		},
		spreadExtras,
	],
	lane: ({ contactId }) => contactId ?? '',
});
