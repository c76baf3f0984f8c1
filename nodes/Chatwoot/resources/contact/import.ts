import { custom } from '../../../shared/vocabulary/fields';
import type { Field, FileChoice } from '../../../shared/vocabulary/types';
import { EXTRA, NEEDS } from '../../apis/application';
import { oneFile } from '../../fields/files';
import { accountOperation } from '../../operation';
import { status } from '../../answers/proofs';

const importFile: Field<{ importFile: FileChoice[] }> = {
	...custom(
		'importFile',
		{
			displayName: 'Input Data Field Name',
			description:
				'The name of the input field with the CSV file: name, email, phone_number, identifier, custom attributes',
			wire: 'body:import_file',
			required: true,
		},
		{ type: 'string', default: 'data' },
		(raw, place) => oneFile(raw, place) ?? [],
	),
	file: 'import_file',
};

export const importContacts = accountOperation({
	name: 'Import',
	value: 'import',
	action: 'Import contacts',
	description: 'Create contacts from a CSV file. The server does so in the background.',
	contract: 'import-contacts',
	document: EXTRA,
	method: 'POST',
	path: '/contacts/import',
	needs: NEEDS.admin,
	proves: status('the work is done in the background and told by email'),
	fields: [importFile],
	result: () => ({ success: true, status: 'accepted' }),
});
