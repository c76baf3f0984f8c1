import { InputError } from '../../shared/vocabulary/errors';
import { custom } from '../../shared/vocabulary/fields';
import { asText, rows } from '../../shared/vocabulary/read';
import type { Field, FileChoice, Place } from '../../shared/vocabulary/types';

/** A picture from one of the item's binary fields. */
export const avatar: Field<{ avatar?: FileChoice[] }> = {
	...custom(
		'avatar',
		{
			displayName: 'Avatar',
			description: 'The name of the input field with the picture',
			wire: 'body:avatar',
			placeholder: 'e.g. data',
		},
		{ type: 'string', default: '' },
		oneFile,
	),
	file: 'avatar',
};

export function oneFile(raw: unknown, place: Place): FileChoice[] | undefined {
	const binaryField = asText(raw ?? '', place).trim();
	return binaryField === '' ? undefined : [{ binaryField }];
}

/** Any number of files from the item's binary fields. */
export const attachments: Field<{ attachments?: FileChoice[] }> = {
	...custom(
		'attachments',
		{
			displayName: 'Attachments',
			description: "Files of the input item. Also an array or a list of the fields' names.",
			wire: 'body:attachments',
		},
		{
			type: 'fixedCollection',
			placeholder: 'Add attachment',
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{
					displayName: 'Attachment',
					name: 'attachment',
					values: [
						{
							displayName: 'Input Data Field Name',
							name: 'binaryField',
							type: 'string',
							default: 'data',
							description: 'The name of the input field with the file',
						},
						{
							displayName: 'File Name',
							name: 'fileName',
							type: 'string',
							default: '',
							placeholder: 'e.g. invoice.pdf',
							description: "Instead of the file's own name",
						},
						{
							displayName: 'Type',
							name: 'mimeType',
							type: 'string',
							default: '',
							placeholder: 'e.g. application/pdf',
							description: "Instead of the file's own type",
						},
					],
				},
			],
		},
		readFiles,
	),
	file: 'attachments[]',
};

function readFiles(raw: unknown, place: Place): FileChoice[] | undefined {
	const names = Array.isArray(raw) && raw.every((entry) => typeof entry === 'string');
	const bare = typeof raw === 'string' ? raw.split(',') : names ? raw.map(String) : undefined;
	const given = bare
		? bare.map((name): Record<string, unknown> => ({ binaryField: name }))
		: rows(raw, 'attachment');
	const files = given.map(({ binaryField = 'data', fileName, mimeType }): FileChoice => {
		const name = asText(binaryField, place).trim();
		if (name === '') {
			throw new InputError(
				`A row of '${place.label}' names no input field`,
				'Fill it in or remove the row.',
			);
		}
		return { binaryField: name, ...optional({ fileName, mimeType }, place) };
	});
	return files.length > 0 ? files : undefined;
}

function optional(given: Record<string, unknown>, place: Place): Partial<FileChoice> {
	return Object.fromEntries(
		Object.entries(given)
			.filter(([, value]) => value !== undefined && value !== null && value !== '')
			.map(([name, value]) => [name, asText(value, place)]),
	);
}
