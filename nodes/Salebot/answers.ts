import { CallError, excerpt } from '../shared/vocabulary/errors';
import type { Json, JsonMap } from '../shared/vocabulary/json';
import { isMap, parseExact } from '../shared/vocabulary/json';
import { isYes, saysNo } from '../shared/vocabulary/saysNo';
import type { Answer, ApiRequest } from '../shared/vocabulary/types';

/** What to look at when Salebot refuses with these words. */
const FIXES: Array<[RegExp, string]> = [
	[
		/client[_ ]not[_ ]found/i,
		"There is no such client in this project. Where an ID was given: the API wants the client's ID in Salebot, not the one in the messenger (platform ID).",
	],
	[
		/order .*not found/i,
		"The client has no such deal. Deal IDs come from 'Get Many' of Order, not from the variable order_id.",
	],
	[/"?q"? required/i, "Add at least one condition to 'Conditions'."],
];

const REFUSING =
	/error|fail|invalid|denied|forbidden|not[_ ]found|ошибк|не найден|не отправлен|не удал|запрещ|неверн/i;

/**
 * Reads any answer of Salebot (salebot.md A.7): success is 2xx without a failing `status`; bodies
 * that are not JSON are judged by their words. Throws CallError with Salebot's own words.
 */
export function digest(answer: Answer, request: ApiRequest): Json {
	const body = read(answer.text);
	if (answer.status < 200 || answer.status > 299) throw httpError(answer, body, request);
	if (body === undefined) return plainAnswer(answer, request);
	if (isMap(body) && isFailure(body.status)) throw refused(wordsOf(body), answer.status, request);
	if (body === false) throw refused('false', answer.status, request);
	if (isMap(body) && saysNo(body)) throw refused(wordsOf(body), answer.status, request);
	// Where a list was asked for.
	const [only] = Array.isArray(body) && body.length === 1 ? body : [];
	if (only !== undefined && isMap(only) && isRefusal(only)) {
		throw refused(wordsOf(only), answer.status, request);
	}
	return body;
}

/** A flat map of variables, where one may itself be called "status" (salebot.md A.7). */
export function digestVariables(answer: Answer, request: ApiRequest): Json {
	const body = read(answer.text);
	const variables = isMap(body) && answer.status >= 200 && answer.status < 300;
	// A map without entries, as some languages write it.
	if (Array.isArray(body) && body.length === 0 && answer.status < 300) return {};
	if (variables && !isRefusal(body)) return body;
	if (body === undefined && answer.status < 300) {
		throw unreadable(excerpt(answer.text), answer.status);
	}
	return digest(answer, request);
}

/** What Salebot says where it refuses; variables are never these alone. */
const WORDS =
	/^(status|success|ok|code|info|result|text|client_id)$|message|msg|error|reason|detail|descr/i;

function isRefusal(body: JsonMap): boolean {
	const { status } = body;
	const isRefusing = typeof status === 'string' ? REFUSING.test(status) : status === false;
	const keys = Object.keys(body);
	return (isRefusing || saysNo(body)) && keys.every((key) => WORDS.test(key));
}

/** Whether a status tells of a failure. Absent is no failure. */
export function isFailure(status: Json | undefined): boolean {
	if (status === undefined || status === null) return false;
	return !isYes(status);
}

/** The body as JSON, also where it is printed with trailing commas or as Python would. */
function read(text: string): Json | undefined {
	for (const mend of [asItIs, withoutTrailingCommas, fromPython]) {
		try {
			const body = parseExact(mend(text));
			return typeof body === 'string' ? undefined : body;
		} catch {
			continue;
		}
	}
	return undefined;
}

function asItIs(text: string): string {
	return text;
}

function withoutTrailingCommas(text: string): string {
	return text.replace(/("(?:[^"\\]|\\.)*")|,(\s*[}\]])/g, (_, string?: string, end?: string) =>
		string !== undefined ? string : (end ?? ''),
	);
}

function fromPython(text: string): string {
	if (text.includes('"')) return text;
	return withoutTrailingCommas(text.replace(/'/g, '"'))
		.replace(/\bTrue\b/g, 'true')
		.replace(/\bFalse\b/g, 'false')
		.replace(/\bNone\b/g, 'null');
}

/** A 2xx answer that is not JSON: a send may just say "ok"; a read then misses its data (`held`). */
function plainAnswer({ text, status }: Answer, request: ApiRequest): Json {
	const words = excerpt(text);
	const told = /["']status["']\s*:\s*["']([^"']*)["']/.exec(text)?.[1];
	if (told !== undefined && isFailure(told)) throw refused(words, status, request);
	if (/^\s*<(!doctype|html|head|body)\b/i.test(text)) {
		throw new CallError(`Salebot answered with a web page: ${words}`, {
			status,
			outcome: 'unknown',
			fix: 'Check the host in the credential. If it is right, Salebot may be under maintenance.',
			cause: 'temporarily-unavailable',
		});
	}
	if (told === undefined && REFUSING.test(words)) throw refused(words, status, request);
	if (told === undefined && /^\s*[[{]/.test(text)) throw unreadable(words, status);
	return { success: true, ...(words !== '' && { response: words }) };
}

function unreadable(words: string, status: number): CallError {
	return new CallError(`Salebot's answer cannot be read: ${words || 'it is empty'}`, {
		status,
		outcome: 'unknown',
		fix: 'It is not valid JSON. Run it again; if it stays so, tell Salebot support.',
	});
}

/** A named part of an answer that makes no sense without it. */
export function held(body: Json, name: string): Json {
	const value = isMap(body) ? body[name] : undefined;
	if (value !== undefined) return value;
	throw new CallError(`Salebot's answer holds no "${name}": ${excerpt(JSON.stringify(body))}`, {
		status: 200,
		outcome: 'unknown',
		fix: 'Salebot took the call but did not say what was asked for. Run it again; if it stays so, tell Salebot support.',
	});
}

/** The same where it must be a list. */
export function heldList(body: Json, name: string): Json[] {
	const value = held(body, name);
	return Array.isArray(value) ? value : [value];
}

function httpError({ status, text }: Answer, body: Json | undefined, request: ApiRequest) {
	const words = isMap(body) ? wordsOf(body) : excerpt(text);
	if (status === 401 || status === 403) {
		const needs = request.needs ? ` "${request.needs}"` : '';
		return new CallError(`Salebot refused the API key (HTTP ${status})${quoted(words)}`, {
			status,
			cause: 'credential-invalid',
			fix: `Either the key is wrong, or it lacks the permission${needs} that this call needs.`,
		});
	}
	if (status === 429) {
		return new CallError(`Salebot receives too many requests${quoted(words)}`, {
			status,
			cause: 'rate-limited',
			fix: "Set 'Requests per Second' in Options.",
		});
	}
	if (status === 408) {
		return new CallError(`Salebot ran out of time (HTTP 408)${quoted(words)}`, {
			status,
			cause: 'temporarily-unavailable',
		});
	}
	if (status >= 500) {
		return new CallError(`Salebot failed to answer (HTTP ${status})${quoted(words)}`, {
			status,
			cause: 'temporarily-unavailable',
		});
	}
	return refused(words || `HTTP ${status}`, status, request);
}

function refused(words: string, status: number, request: ApiRequest): CallError {
	const known = FIXES.find(([pattern]) => pattern.test(words))?.[1];
	const needs = request.needs ? ` This call needs the permission "${request.needs}".` : '';
	return new CallError(`Salebot refused: ${words}`, {
		status,
		fix: known ?? `Check the values sent.${needs}`,
		...(/not[_ ]found/i.test(words) && { cause: 'configuration-invalid' as const }),
	});
}

function wordsOf(body: JsonMap): string {
	const words = [body.status, body.message, body.error, body.errors].filter(
		(part) => part !== undefined && part !== null && part !== 'fail' && part !== 'error',
	);
	const shown = words.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
	return excerpt(shown.join(': ') || JSON.stringify(body));
}

function quoted(words: string): string {
	return words === '' ? '' : `: ${words}`;
}
