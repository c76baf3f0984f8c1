import { CallError, excerpt } from '../shared/vocabulary/errors';
import type { Json, JsonMap } from '../shared/vocabulary/json';
import { isMap } from '../shared/vocabulary/json';
import { isNo, saysNo } from '../shared/vocabulary/saysNo';
import type { Answer, Api } from '../shared/vocabulary/types';
import { parseMoney } from './money/exact';

const EXCHANGE = ['from_currency', 'to_currency', 'from_amount', 'to_amount'];
/** What an answer must hold to be of use (bridge.txt:1). */
export const RATE_PARTS = EXCHANGE;
export const DISCOUNT_PARTS = ['discount', ...EXCHANGE];

/**
 * Reads any answer of Bridge: `{"status":"fail","error"}` fails with any HTTP status; beyond that
 * 2xx is success, since the document gives no more signs. Throws CallError with the server's words.
 */
export const digest: Api['digest'] = (answer) => {
	const body = read(answer.text);
	const failed = isMap(body) && isFailure(body);
	if (failed || answer.status < 200 || answer.status > 299) throw failure(answer, body);
	if (body !== undefined) return body;
	if (/^\s*<(!doctype|html|head|body)\b/i.test(answer.text)) {
		throw new CallError(`Bridge answered with a web page: ${excerpt(answer.text)}`, {
			status: answer.status,
			outcome: 'unknown',
			fix: "Check the base URL in the credential: it must lead to the API's own address.",
			cause: 'configuration-invalid',
		});
	}
	if (/^\s*[[{]/.test(answer.text)) throw unreadable(excerpt(answer.text), answer.status);
	return answer.text.trim() === '' ? null : excerpt(answer.text);
};

/** The same where the answer makes no sense without some of its parts. */
export function digestResult(parts: readonly string[]): Api['digest'] {
	return (answer, request) => withParts(digest(answer, request), parts);
}

/** The body if it is an object with these parts; throws CallError otherwise. */
export function withParts(body: Json, parts: readonly string[]): JsonMap {
	const map = isMap(body) ? body : {};
	const missing = parts.find((part) => map[part] === undefined);
	if (missing === undefined) return map;
	throw unreadable(`it holds no "${missing}": ${excerpt(JSON.stringify(body))}`, 200);
}

function read(text: string): Json | undefined {
	try {
		return parseMoney(text);
	} catch {
		return undefined;
	}
}

/** What an answer is made of that only says how it went. */
const WORDS = /^(status|success|ok|result|code|error|errors|message|detail|details|reason)$/;

/** A contact card may hold a status of its own; a failure also says why, or says nothing else. */
function isFailure(body: JsonMap): boolean {
	const isNamed = isNo(body.status);
	if (isNamed && 'error' in body) return true;
	return (isNamed || saysNo(body)) && Object.keys(body).every((key) => WORDS.test(key));
}

function failure({ status, text }: Answer, body: Json | undefined): CallError {
	const words = isMap(body) ? wordsOf(body) : excerpt(text);
	if (status === 401 || status === 403) {
		return new CallError(`Bridge refused the token (HTTP ${status})${quoted(words)}`, {
			status,
			cause: 'credential-invalid',
			fix: 'Check the token and the base URL in the credential.',
		});
	}
	if (status === 429) {
		return new CallError(`Bridge receives too many requests${quoted(words)}`, {
			status,
			cause: 'rate-limited',
			fix: "Set 'Requests per Second' in Options.",
		});
	}
	if (status === 404) {
		return new CallError(`Bridge refused (HTTP 404)${quoted(words)}`, {
			status,
			cause: 'configuration-invalid',
			fix: 'If the server does not know the endpoint, check the base URL in the credential; otherwise check the IDs sent.',
		});
	}
	if (status >= 500) {
		return new CallError(`Bridge failed to answer (HTTP ${status})${quoted(words)}`, {
			status,
			cause: 'temporarily-unavailable',
		});
	}
	return new CallError(`Bridge refused${quoted(words || `HTTP ${status}`)}`, {
		status,
		fix: 'Check the values sent.',
	});
}

function unreadable(words: string, status: number): CallError {
	return new CallError(`Bridge's answer cannot be read: ${words}`, {
		status,
		outcome: 'unknown',
		fix: 'It is not what the document shows. Check the base URL, or tell those who run the server.',
	});
}

function wordsOf(body: JsonMap): string {
	const words =
		body.error ?? body.errors ?? body.message ?? body.detail ?? body.details ?? body.reason ?? body;
	return excerpt(typeof words === 'string' ? words : JSON.stringify(words));
}

function quoted(words: string): string {
	return words === '' ? '' : `: ${words}`;
}
