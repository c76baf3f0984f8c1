/** A request as a vendor sees it: the raw bytes of the body are kept beside their reading. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { readMultipart } from './multipart';

export interface VendorRequest {
	method: string;
	path: string;
	query: Record<string, string | string[]>;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	rawBody: string;
	/** Undefined when there is none or it cannot be read. */
	body: unknown;
	/** Why the body cannot be read. */
	bodyProblem?: string;
}

export async function readRequest(incoming: IncomingMessage): Promise<VendorRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const bytes = Buffer.concat(chunks);
	const rawBody = bytes.toString('utf8');
	const [path = '/', search = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
	return {
		method: incoming.method ?? 'GET',
		path,
		query: fields(search),
		headers: incoming.headers,
		bytes,
		rawBody,
		...(await readBody(bytes, rawBody, incoming.headers['content-type'] ?? '')),
	};
}

async function readBody(
	bytes: Buffer,
	rawBody: string,
	type: string,
): Promise<Pick<VendorRequest, 'body' | 'bodyProblem'>> {
	if (rawBody.trim() === '') return { body: undefined };
	if (type.startsWith('multipart/form-data')) {
		try {
			return { body: await readMultipart(bytes, type) };
		} catch {
			return { body: undefined, bodyProblem: 'body: is not multipart' };
		}
	}
	if (type.includes('x-www-form-urlencoded')) return { body: fields(rawBody) };
	try {
		return { body: JSON.parse(rawBody) as unknown };
	} catch {
		return { body: undefined, bodyProblem: 'body: is not JSON' };
	}
}

/** A name given twice becomes a list. */
function fields(text: string): Record<string, string | string[]> {
	const result: Record<string, string | string[]> = {};
	for (const [name, value] of new URLSearchParams(text)) {
		const before = result[name];
		result[name] = before === undefined ? value : [before, value].flat();
	}
	return result;
}
