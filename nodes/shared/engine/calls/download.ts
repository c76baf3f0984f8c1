import type {
	IBinaryData,
	IBinaryKeyData,
	IExecuteFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { endAfter } from '../../vocabulary/endAfter';
import { excerpt } from '../../vocabulary/errors';
import { lastPartOf, nameInDisposition } from '../../vocabulary/fileNames';
import type {
	Downloaded,
	DownloadLimits,
	Downloads,
	Head,
	RemoteFile,
} from '../../vocabulary/remoteFile';
import { MEGABYTE } from '../../vocabulary/remoteFile';
import { runLanes } from '../pace/lanes';
import { throwIfCancelled } from '../pace/pause';
import { exactly } from '../pace/width';

/** Anybody can put addresses into a webhook that is open. */
const MOST_FILES = 20;
const AT_ONCE = exactly(4);
const MOST_REDIRECTS = 5;
const WEB = /^https?:\/\//i;

/** Fetches files without any credentials; redirects are followed. Rejects only when cancelled. */
export async function download(
	context: IWebhookFunctions | IExecuteFunctions,
	files: readonly RemoteFile[],
	prefix: string,
	limits: DownloadLimits,
	cancel?: AbortSignal,
): Promise<Downloads> {
	const binary: IBinaryKeyData = {};
	const pieces = files.map((file, index) => ({
		lane: String(index),
		run: async (): Promise<Downloaded> => {
			if (index >= MOST_FILES) {
				return { downloadError: `Only the first ${MOST_FILES} files of an event are downloaded` };
			}
			const binaryField = `${prefix}${index}`;
			try {
				binary[binaryField] = await fetchFile(context, file, limits, cancel);
				return { binaryField };
			} catch (error) {
				return { downloadError: excerpt(error instanceof Error ? error.message : String(error)) };
			}
		},
	}));
	const outcomes = await runLanes<Downloaded>(pieces, AT_ONCE, () => cancel?.aborted !== true);
	throwIfCancelled(cancel);
	return { binary, outcomes: outcomes.filter((outcome) => outcome !== undefined) };
}

async function fetchFile(
	context: IWebhookFunctions | IExecuteFunctions,
	file: RemoteFile,
	{ maxBytes, timeout }: DownloadLimits,
	cancel?: AbortSignal,
): Promise<IBinaryData> {
	if (!WEB.test(file.url)) throw new Error('It has no web address');
	const late = endAfter(timeout);
	const signal = cancel ? AbortSignal.any([cancel, late]) : late;
	try {
		const { status, headers, body } = await answerAt(context, file, signal);
		if (status < 200 || status > 299) {
			body.destroy();
			throw new Error(`The server answered HTTP ${status}`);
		}
		const content = await readBounded(body, maxBytes, signal);
		return await context.helpers.prepareBinaryData(
			content,
			nameOf(file, textOf(headers, 'content-disposition')),
			mimeOf(textOf(headers, 'content-type')),
		);
	} catch (error) {
		throw reasonOf(error, late, timeout);
	}
}

interface Found {
	status: number;
	headers: object;
	body: Bytes;
}

/** The answer behind all redirects. They are followed here only where somebody knows better where they lead. */
async function answerAt(
	context: IWebhookFunctions | IExecuteFunctions,
	{ url, reach }: RemoteFile,
	abortSignal: AbortSignal,
	left = MOST_REDIRECTS,
): Promise<Found> {
	const response: unknown = await context.helpers.httpRequest({
		method: 'GET',
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		...(reach ? { disableFollowRedirect: true } : { maxRedirects: MOST_REDIRECTS }),
		abortSignal,
	});
	const { statusCode, headers, body } = {
		statusCode: 0,
		headers: {},
		body: null,
		...Object(response),
	};
	if (!isStream(body)) throw new Error('The server sent no file');
	const status = Number(statusCode);
	const location = textOf(headers, 'location');
	if (!reach || status < 300 || status > 399 || location === '') return { status, headers, body };
	body.destroy();
	if (left === 0) throw new Error(`It was redirected more than ${MOST_REDIRECTS} times`);
	const next = reach(new URL(location, url).href);
	if (!WEB.test(next)) throw new Error('It has no web address');
	return await answerAt(context, { url: next, reach }, abortSignal, left - 1);
}

/** What is waited for an answer whose head alone matters. */
const HEAD_WITHIN = 15_000;

/**
 * The head of the answer of an address, asked without any credentials; undefined where there is none. A
 * GET is asked for one byte only, and its body is not read.
 */
export async function headAt(
	{ helpers }: IExecuteFunctions,
	url: string,
	method: 'HEAD' | 'GET',
	cancel?: AbortSignal,
): Promise<Head | undefined> {
	try {
		const answer: unknown = await helpers.httpRequest({
			method,
			url,
			// Compressed, a file would have another size than the one that is fetched later.
			headers: { 'Accept-Encoding': 'identity', ...(method === 'GET' && { Range: 'bytes=0-0' }) },
			encoding: 'stream',
			returnFullResponse: true,
			timeout: HEAD_WITHIN,
			...(cancel && { abortSignal: cancel }),
		});
		const { headers, body } = { headers: {}, body: undefined, ...Object(answer) };
		// Also where a server sends the whole file.
		body?.destroy?.();
		return headers;
	} catch {
		throwIfCancelled(cancel);
		return undefined;
	}
}

function reasonOf(error: unknown, { aborted }: AbortSignal, timeout: number): unknown {
	return aborted ? new Error(`It was not complete after ${timeout / 1000} seconds`) : error;
}

type Bytes = AsyncIterable<Uint8Array> & { destroy(error?: Error): void };

function isStream(body: unknown): body is Bytes {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}

/** Reads a stream to its end, but no further than the bounds. */
async function readBounded(body: Bytes, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
	const stop = () => body.destroy(new Error('Too slow'));
	signal.addEventListener('abort', stop);
	try {
		signal.throwIfAborted();
		const chunks: Uint8Array[] = [];
		let size = 0;
		// Leaving the loop early destroys the stream, and with it the connection.
		for await (const chunk of body) {
			size += chunk.length;
			if (size > maxBytes) {
				throw new Error(`It is larger than ${Math.floor(maxBytes / MEGABYTE)} MB`);
			}
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

function textOf(headers: object, name: string): string {
	const value: unknown = Reflect.get(headers, name);
	return typeof value === 'string' ? value : '';
}

/** The name given, the server's, or the last part of the address; never a path. */
function nameOf(file: RemoteFile, disposition: string): string {
	const given = file.name || nameInDisposition(disposition) || lastPartOf(file.url);
	return given?.trim().replace(/[\\/]/g, '_') || 'file';
}

/** Undefined where the server does not know, so that n8n finds it out. */
function mimeOf(contentType: string): string | undefined {
	const type = contentType.split(';')[0]?.trim().toLowerCase();
	return type && !/^(application|binary)\/octet-stream$/.test(type) ? type : undefined;
}
