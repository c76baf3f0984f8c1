import type { IExecuteFunctions } from 'n8n-workflow';
import type { Json } from '../../vocabulary/json';
import { isMap } from '../../vocabulary/json';
import type { ApiRequest } from '../../vocabulary/types';

/** The request with its files read from the item and its body as a form; unchanged without files. */
export async function withFiles(
	request: ApiRequest,
	{ helpers }: IExecuteFunctions,
	item: number,
): Promise<ApiRequest> {
	const { files = [], body, ...rest } = request;
	if (files.length === 0 || body instanceof FormData) return request;
	const form = new FormData();
	for (const [name, value] of formParts(body ?? {})) form.append(name, value);
	for (const { name, binaryField, fileName, mimeType } of files) {
		const binary = helpers.assertBinaryData(item, binaryField);
		const content = await helpers.getBinaryDataBuffer(item, binaryField);
		const type = mimeType ?? binary.mimeType;
		form.append(name, new Blob([content], { type }), fileName ?? binary.fileName ?? binaryField);
	}
	return { ...rest, body: form };
}

/** A JSON body as text parts: `a[b]` for objects, `a[]` for lists, nothing for null. */
function formParts(value: Json, name = ''): Array<[name: string, value: string]> {
	if (value === null) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => formParts(entry, `${name}[]`));
	if (!isMap(value)) return [[name, String(value)]];
	return Object.entries(value).flatMap(([key, inner]) =>
		formParts(inner, name === '' ? key : `${name}[${key}]`),
	);
}
