import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';

export interface FileFacts {
	name: string;
	size: number;
}

const UNNAMED = 'file';

/** Name and size as the server of a public address tells them; no credentials go there. */
export async function fileAt(context: IExecuteFunctions, url: string): Promise<FileFacts> {
	const headers = (await ask(context, url, 'HEAD')) ?? (await ask(context, url, 'GET'));
	const size = headers && sizeIn(headers);
	if (headers && size !== undefined) {
		return { size, name: nameIn(headers) ?? nameInAddress(url) ?? UNNAMED };
	}
	throw new InputError(
		`The size of the file is not known: ${url.split('?')[0]} does not tell it`,
		"amojo needs it for this type. Fill in 'File Size' (bytes) and 'File Name'.",
	);
}

type Headers = Record<string, unknown>;

/** A GET is asked for one byte only: servers that know no HEAD tell the whole size with it. */
async function ask(
	context: IExecuteFunctions,
	url: string,
	method: 'HEAD' | 'GET',
): Promise<Headers | undefined> {
	try {
		const answer: unknown = await context.helpers.httpRequest({
			method,
			url,
			// Compressed, a file would have another size than the one amojo fetches.
			headers: { 'Accept-Encoding': 'identity', ...(method === 'GET' && { Range: 'bytes=0-0' }) },
			encoding: 'stream',
			returnFullResponse: true,
			timeout: 15_000,
		});
		const { headers, body } = { headers: {}, body: undefined, ...Object(answer) };
		// Only the headers matter, also where a server sends the whole file.
		body?.destroy?.();
		return sizeIn(headers) === undefined ? undefined : headers;
	} catch {
		return undefined;
	}
}

function sizeIn(headers: Headers): number | undefined {
	const range = /\/(\d+)\s*$/.exec(String(headers['content-range'] ?? ''))?.[1];
	const size = Number(range ?? headers['content-length'] ?? Number.NaN);
	return Number.isSafeInteger(size) && size > 0 ? size : undefined;
}

function nameIn(headers: Headers): string | undefined {
	const disposition = String(headers['content-disposition'] ?? '');
	const extended = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(disposition)?.[1];
	if (extended !== undefined) return decoded(extended);
	const plain = /filename=(?:"([^"]+)"|([^";\s]+))/.exec(disposition);
	const name = plain?.[1] ?? plain?.[2];
	return name === undefined ? undefined : inUtf8(name);
}

/** Node reads headers as Latin-1; many servers send names in UTF-8 all the same. */
function inUtf8(text: string): string {
	const read = Buffer.from(text, 'latin1').toString();
	return read.includes('\uFFFD') ? text : read;
}

/** The last part of an address where it looks like a file's name. */
export function nameInAddress(url: string): string | undefined {
	const last = /^[a-z]+:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+)/i.exec(url)?.[1];
	return last !== undefined && /\.[\w]{1,8}$/.test(last) ? decoded(last) : undefined;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Name and size of a binary field; the size of what n8n has stored, not the rounded one it shows. */
export async function fileInField(
	context: IExecuteFunctions,
	item: number,
	field: string,
): Promise<FileFacts> {
	const binary = context.helpers.assertBinaryData(item, field);
	const extension = binary.fileExtension ? `.${binary.fileExtension}` : '';
	const name = binary.fileName ?? `${UNNAMED}${extension}`;
	if (binary.id)
		return { name, size: (await context.helpers.getBinaryMetadata(binary.id)).fileSize };
	return { name, size: (await context.helpers.getBinaryDataBuffer(item, field)).length };
}

/** What a binary field holds, wherever it is kept: read piece by piece, never as a whole. */
export async function fileContent(context: IExecuteFunctions, item: number, field: string) {
	const { fileName: name = '', id } = context.helpers.assertBinaryData(item, field);
	const { helpers } = context;
	const pieces = id
		? await helpers.getBinaryStream(id)
		: [await helpers.getBinaryDataBuffer(item, field)];
	const hash = createHash('sha256');
	let size = 0;
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece);
		hash.update(bytes);
		size += bytes.length;
	}
	return { name, size, hash: hash.digest('hex') };
}
