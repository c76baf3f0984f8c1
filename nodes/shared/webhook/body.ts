import type { IWebhookFunctions } from 'n8n-workflow';
import type { Json } from '../vocabulary/json';
import { isMap, parseExact } from '../vocabulary/json';
import { inert } from '../vocabulary/safe';

export interface Received {
	/** The body as far as it can be understood: JSON, a form's fields, else text; null when empty. */
	body: Json;
	/** The bytes as they came; empty for multipart forms, which n8n reads itself. */
	raw: Buffer;
}

/** Reads a webhook's body from its bytes, so that long integers stay exact. Never throws. */
export function readBody(context: IWebhookFunctions): Received {
	const raw: unknown = Reflect.get(context.getRequestObject(), 'rawBody');
	const type = (context.getHeaderData()['content-type'] ?? '').toLowerCase();
	if (!Buffer.isBuffer(raw)) return { body: readByN8n(context), raw: Buffer.alloc(0) };
	return { body: inert(understand(raw.toString('utf8').replace(/^\uFEFF/, ''), type)), raw };
}

function understand(text: string, type: string): Json {
	if (text.trim() === '') return null;
	try {
		const body = parseExact(text);
		// A bare number or word is JSON only where the sender says so; elsewhere it is a text.
		if (type.includes('json') || typeof body === 'object') return body;
	} catch {
		// Not JSON, whatever it is called.
	}
	return type.startsWith('application/x-www-form-urlencoded') ? formOf(text) : text;
}

function formOf(text: string): Json {
	const fields = new Map<string, Json>();
	for (const [name, value] of new URLSearchParams(text)) {
		const before = fields.get(name);
		if (before === undefined) fields.set(name, value);
		else fields.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
	}
	return Object.fromEntries(fields);
}

/** A multipart form: its fields without its files. */
function readByN8n(context: IWebhookFunctions): Json {
	const text: string | undefined = JSON.stringify(context.getBodyData());
	const body: Json = text === undefined ? null : JSON.parse(text);
	if (!isMap(body)) return body;
	const fields = inert(isMap(body.data) && 'files' in body ? body.data : body);
	return Object.keys(fields).length > 0 ? fields : null;
}
