import { InputError } from '../../shared/vocabulary/errors';
import { custom } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asItems, asJson, asText, rows } from '../../shared/vocabulary/read';
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

/** One file, named as those of a message are. */
export function oneFile(raw: unknown, place: Place): FileChoice[] | undefined {
	const files = readFiles(raw, place);
	if (files === undefined || files.length === 1) return files;
	throw new InputError(
		`'${place.label}' names ${files.length} files`,
		'One file is taken here: name one input field.',
	);
}

/** Any number of files from the item's binary fields. */
export const attachments: Field<{ attachments?: FileChoice[] }> = {
	...custom(
		'attachments',
		{
			displayName: 'Attachments',
			description:
				'The names of the input fields with the files, separated by commas or as a list. For another file name or type give a list of objects with binaryField, fileName and mimeType.',
			wire: 'body:attachments',
			placeholder: 'e.g. data, invoice',
		},
		{ type: 'string', default: '' },
		readFiles,
	),
	file: 'attachments[]',
};

/** Beside files, where all is text, the attributes travel as JSON text, which the server reads. */
export function contentAttributesIn(attributes: JsonMap, files?: readonly FileChoice[]): Json {
	return files && files.length > 0 ? JSON.stringify(attributes) : attributes;
}

/** An object as text. */
const OBJECT = /^\s*\{/;

/** Names, objects that name one, or n8n's own `$binary`. */
function readFiles(raw: unknown, place: Place): FileChoice[] | undefined {
	const files = choicesIn(raw, place).map((choice) => fileIn(choice, place));
	return files.length > 0 ? files : undefined;
}

function choicesIn(given: unknown, place: Place): unknown[] {
	const raw = typeof given === 'string' && OBJECT.test(given) ? asJson(given, place) : given;
	if (!isMap(raw)) return asItems(raw, place);
	if ('attachment' in raw) return rows(raw, 'attachment');
	if ('binaryField' in raw) return [raw];
	const isBinary = Object.values(raw).every((value) => isMap(value) && 'mimeType' in value);
	return isBinary ? Object.keys(raw) : [raw];
}

function fileIn(choice: unknown, place: Place): FileChoice {
	if (typeof choice === 'string' && choice.trim() !== '') return { binaryField: choice.trim() };
	const { binaryField, fileName, mimeType } = isMap(choice) ? choice : {};
	if (typeof binaryField === 'string' && binaryField.trim() !== '') {
		return { binaryField: binaryField.trim(), ...optional({ fileName, mimeType }, place) };
	}
	throw new InputError(
		`An entry of '${place.label}' names no input field`,
		`Give the names of the item's binary fields, such as data, or objects with 'binaryField'.`,
	);
}

function optional(given: Record<string, unknown>, place: Place): Partial<FileChoice> {
	return Object.fromEntries(
		Object.entries(given)
			.filter(([, value]) => value !== undefined && value !== null && value !== '')
			.map(([name, value]) => [name, asText(value, place)]),
	);
}
