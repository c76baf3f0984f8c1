import { CallError, excerpt } from '../../shared/vocabulary/errors';
import type { Json } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import type { Answer, ApiRequest, Older } from '../../shared/vocabulary/types';
import type { Hint } from './hints/groups';
import { hintFor } from './hints/application';

/** How a refusal is to be put right, by its status and words. */
type HintFor = (status: number, words: string, request: ApiRequest) => Hint;

/**
 * Reads any answer of Chatwoot (chatwoot.md 3.4): 2xx is success, an empty body or `null` among
 * them. The eight shapes of refusal become one error with Chatwoot's own words.
 */
export const digestWith =
	(hint: HintFor) =>
	(answer: Answer, request: ApiRequest): Json => {
		const { status, text } = answer;
		const body = read(text);
		if (status < 200 || status > 299) throw refusal(answer, body, request, hint);
		if (body !== undefined) return body;
		throw new CallError(`Chatwoot answered with no JSON: ${excerpt(text, 150)}`, {
			status,
			outcome: 'unknown',
			cause: 'configuration-invalid',
			fix: "Something else answers there, such as a login page or a proxy. Check 'Base URL' in the credential.",
		});
	};

/** For the Application API. */
export const digest = digestWith(hintFor);

/** Null for an empty body, undefined for what is no JSON. */
function read(text: string): Json | undefined {
	if (text.trim() === '') return null;
	try {
		return parseExact(text);
	} catch {
		return undefined;
	}
}

function refusal(
	{ status, text }: Answer,
	body: Json | undefined,
	request: ApiRequest,
	hint: HintFor,
): CallError {
	const words = wordsOf(body) || excerpt(body === undefined ? text : '');
	const { lead, fix: usual, cause } = hint(status, words, request);
	const { older } = request;
	const fix = [usual, older && ofVersion(older, status, words)].filter(Boolean).join(' ');
	const said = words === '' ? '' : `: ${words}`;
	return new CallError(`${lead} (HTTP ${status})${said}`, {
		status,
		...(fix && { fix }),
		...(cause && { cause }),
	});
}

/** What to know of the server's version, where it is behind such a refusal. */
function ofVersion(
	{ said, statuses = [], words, fix = said }: Older,
	status: number,
	told: string,
) {
	return statuses.includes(status) && (words?.test(told) ?? true) ? fix : undefined;
}

/** What a body says went wrong, in whichever of its shapes. */
function wordsOf(body: Json | undefined): string {
	if (typeof body === 'string') return excerpt(body);
	if (!isMap(body)) return '';
	const parts = [body.error, body.message, body.errors, body.description]
		.map(sayings)
		.filter((part) => part !== '');
	return excerpt([...new Set(parts)].join('; '));
}

/** Text, lists of text, `{field: [texts]}` and `[{field, message}]` alike. */
function sayings(value: Json | undefined): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(sayings).filter(Boolean).join(', ');
	if (!isMap(value)) return String(value);
	if (typeof value.message === 'string') {
		return [value.field, value.message].filter(Boolean).join(' ');
	}
	return Object.entries(value)
		.map(([field, texts]) => `${field} ${sayings(texts)}`)
		.join(', ');
}

/** A list inside an answer, found by its path; an answer without it is no list at all. */
export function listAt(...path: string[]): (body: Json) => Json[] {
	return (body) => {
		let value: Json | undefined = body;
		for (const name of path) value = isMap(value) ? value[name] : undefined;
		if (Array.isArray(value)) return value;
		throw new CallError(
			`Chatwoot's answer holds no "${path.join('.') || 'list'}": ${excerpt(JSON.stringify(body), 150)}`,
			{ fix: 'It is not the list that this call should bring. Is the server a Chatwoot?' },
		);
	};
}

/** The object under `payload`, where an answer wraps it, else the answer itself. */
export function unwrapped(body: Json, name = 'payload'): Json {
	const inner = isMap(body) ? body[name] : undefined;
	return inner === undefined || inner === null ? body : inner;
}

/** An entry's ID, so that a list that moves while it is read holds each entry once. */
export function idOf(entry: Json): string {
	const id = isMap(entry) ? entry.id : undefined;
	return id === undefined || id === null ? JSON.stringify(entry) : String(id);
}
