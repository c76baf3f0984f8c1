import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import { nameInAddress, nameInDisposition } from '../../shared/vocabulary/fileNames';
import type { Head } from '../../shared/vocabulary/remoteFile';
import type { Session } from '../../shared/vocabulary/session';

interface FileFacts {
	name: string;
	size: number;
}

const UNNAMED = 'file';

/** Name and size as the server of a public address tells them: servers that know no HEAD tell them with a GET. */
export async function fileAt(session: Session, url: string): Promise<FileFacts> {
	for (const method of ['HEAD', 'GET'] as const) {
		const head = await session.headAt(url, method);
		const size = head && sizeIn(head);
		if (head && size !== undefined)
			return { size, name: nameIn(head) ?? nameInAddress(url) ?? UNNAMED };
	}
	throw new InputError(
		`The size of the file is not known: ${url.split('?')[0]} does not tell it`,
		"amojo needs it for this type. Fill in 'File Size' (bytes) and 'File Name'.",
	);
}

function sizeIn(head: Head): number | undefined {
	const range = /\/(\d+)\s*$/.exec(String(head['content-range'] ?? ''))?.[1];
	const size = Number(range ?? head['content-length'] ?? Number.NaN);
	return Number.isSafeInteger(size) && size > 0 ? size : undefined;
}

const nameIn = (head: Head) => nameInDisposition(String(head['content-disposition'] ?? ''));

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
