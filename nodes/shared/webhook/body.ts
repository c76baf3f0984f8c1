import type { IWebhookFunctions } from 'n8n-workflow';
import type { Json } from '../vocabulary/json';
import { isMap, parseExact } from '../vocabulary/json';
import { inert } from '../vocabulary/safe';

/** A call that cannot be understood, in words for whoever sent it. */
export class NotUnderstood extends Error {}

/** More than any vendor nests, and far less than what overflows a stack. */
const DEEPEST = 1024;

/**
 * The bytes as they came; empty for multipart forms, which n8n reads itself. n8n leaves alone the
 * bodies of other types than it parses, so those are read here.
 */
export async function rawOf(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	const { rawBody, readRawBody } = request;
	const isForm = typeOf(context).startsWith('multipart/form-data');
	if (rawBody === undefined && typeof readRawBody === 'function' && !isForm) {
		await readRawBody.call(request);
	}
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : Buffer.alloc(0);
}

/**
 * The body as far as it can be understood: JSON, a form's fields, else text; null when empty. Read
 * from its bytes, so that long integers stay exact. Throws NotUnderstood where it is nested too deep.
 */
export function bodyOf(context: IWebhookFunctions, raw: Buffer): Json {
	const text = raw.toString('utf8').replace(/^\uFEFF/, '');
	return inert(bounded(raw.length > 0 ? understand(text, typeOf(context)) : readByN8n(context)));
}

function typeOf(context: IWebhookFunctions): string {
	return (context.getHeaderData()['content-type'] ?? '').toLowerCase();
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
	const fields = new Map<string, Json[]>();
	for (const [name, value] of new URLSearchParams(text)) {
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	const single = ([name, values]: [string, Json[]]): [string, Json] => {
		const [first = null, ...more] = values;
		return [name, more.length > 0 ? values : first];
	};
	return Object.fromEntries([...fields].map(single));
}

/** A multipart form: its fields without its files. */
function readByN8n(context: IWebhookFunctions): Json {
	const text: string | undefined = JSON.stringify(context.getBodyData());
	const body: Json = text === undefined ? null : JSON.parse(text);
	if (!isMap(body)) return body;
	const fields = isMap(body.data) && 'files' in body ? body.data : body;
	return Object.keys(fields).length > 0 ? fields : null;
}

/** The value, unless it is nested too deep. Level by level: a recursion would itself overflow. */
function bounded(value: Json): Json {
	let level = [value].filter(isNested);
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEEPEST) throw new NotUnderstood('The body is nested too deep');
		level = level.flatMap((one) => Object.values(Object(one)).filter(isNested));
	}
	return value;
}

const isNested = (value: unknown): value is Json => typeof value === 'object' && value !== null;
