import { InputError } from '../../../shared/vocabulary/errors';
import { custom, text } from '../../../shared/vocabulary/fields';
import type { Field, FileChoice } from '../../../shared/vocabulary/types';
import { answers } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { oneFile } from '../../fields/files';
import { accountOperation } from '../../operation';

const attachment: Field<{ attachment?: FileChoice[] }> = {
	...custom(
		'attachment',
		{
			displayName: 'Input Data Field Name',
			description: "The name of the input field with the file, which comes before 'External URL'",
			wire: 'body:attachment',
			placeholder: 'e.g. data',
		},
		{ type: 'string', default: '' },
		oneFile,
	),
	file: 'attachment',
};

/** Nothing lists uploads, and what nobody names is taken away by the server after some days. */
export const upload = accountOperation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload file',
	description: "Upload a file whose 'blob_id' an automation rule or a macro can send",
	contract: 'upload-a-file',
	document: EXTRA,
	method: 'POST',
	path: '/upload',
	needs: NEEDS.user,
	proves: answers('blob_id'),
	fields: [
		attachment,
		text('externalUrl', {
			displayName: 'External URL',
			description: 'Where the server fetches the file itself, without an input field',
			wire: 'body:external_url',
			placeholder: 'e.g. https://example.com/prices.pdf',
			ifNothing: 'refuse',
		}),
	],
	check: ({ attachment: file, externalUrl }) => {
		if (file === undefined && externalUrl === undefined) {
			throw new InputError('No file is named', "Give 'Input Data Field Name' or 'External URL'.");
		}
	},
});
