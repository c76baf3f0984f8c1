import { CallError, excerpt } from '../shared/vocabulary/errors';
import type { Json, JsonMap } from '../shared/vocabulary/json';
import { isMap, parseExact } from '../shared/vocabulary/json';
import { saysNo } from '../shared/vocabulary/saysNo';
import type { Answer, ApiRequest } from '../shared/vocabulary/types';

/** Reads any answer of amojo. No error body is documented: what is there is told (amojo.md 1). */
export function digestAmojo(answer: Answer, request: ApiRequest): Json {
	const { status, text } = answer;
	const isTaken = status >= 200 && status < 300;
	const body = isTaken ? bodyOf('amojo', answer) : null;
	if (
		isTaken &&
		!(isMap(body) && saysNo({ ...body, error: body.error ?? body.error_code ?? null }))
	)
		return body;
	const words = amojoWords(text);
	const told = words === '' ? ' with an empty body' : `: ${words}`;
	const message = `amojo answered HTTP ${status}${told}`;
	if (status === 401 || status === 403) {
		const theirs = String(answer.headers.date ?? 'not told');
		throw new CallError(`amojo refused the signature or the account (HTTP ${status})${told}`, {
			status,
			cause: 'credential-invalid',
			fix: `Signature or clock: check 'Channel Secret' in the credential, and that no clock is off by more than 15 minutes (amojo: ${theirs}; here: ${new Date().toUTCString()}). If the secret is right, connect the account to the channel first.`,
		});
	}
	if (status === 404) {
		throw new CallError(message, {
			status,
			cause: 'configuration-invalid',
			fix: /connect$/.test(request.path)
				? "There is no such channel at this domain: check 'Channel ID' and 'Domain' in the credential."
				: "There is no such message, chat or channel. amojo's own IDs come from its answers and webhooks; they are not the ones you gave.",
		});
	}
	if (status === 402) {
		throw new CallError(message, { status, fix: FIXES[status], cause: 'configuration-invalid' });
	}
	if (status === 429) throw tooMany('amojo', message, status);
	if (status >= 500) throw unavailable(message, status);
	throw new CallError(message, { status, fix: fixFor(request) });
}

function fixFor({ path }: ApiRequest): string {
	return /_[^/_]+$/.test(path)
		? 'amojo also refuses a message ID that it has had before: if an earlier try got no answer, the message has arrived. Types are strict: identifiers are text, times are whole numbers.'
		: 'Check the values sent. Types are strict: identifiers are text, times are whole numbers.';
}

function amojoWords(text: string): string {
	const body = jsonOf(text);
	if (!isMap(body)) return excerpt(text);
	const parts = [body.error_description, body.error_type, body.error_code].filter(
		(part) => part !== undefined && part !== null && part !== '',
	);
	return excerpt(parts.length > 0 ? parts.map(String).join(', ') : JSON.stringify(body));
}

/** What the documented statuses of /api/v4 mean (amojo.md 4). */
const FIXES: Record<number, string> = {
	401: 'The token is wrong, revoked or has run out. Create a new one, or connect the OAuth2 credential again.',
	402: 'The account is not paid.',
	403: 'The user of the token lacks the right to it (many chat calls need an administrator, and external integrations cannot read users or sources), the plan does not include it, or the account has blocked the integration after too many requests. It is not repeated.',
	404: 'There is no such entity in this account, or the token may not see it.',
};

const CLOSED = 'It is closed already or being closed.';

/** Reads any answer of /api/v4; problem+json names the field. */
export function digestAmocrm(answer: Answer, { path }: Pick<ApiRequest, 'path'>): Json {
	const { status, text } = answer;
	const isTaken = status >= 200 && status < 300;
	const body = isTaken ? bodyOf('amoCRM', answer) : null;
	if (isTaken && !(isMap(body) && ('validation-errors' in body || saysNo(body)))) return body;
	const words = problemWords(text);
	const message = `amoCRM answered HTTP ${status}${words === '' ? '' : `: ${words}`}`;
	if (status === 429) throw tooMany('amoCRM', message, status);
	if (status >= 500) throw unavailable(message, status);
	throw new CallError(message, {
		status,
		fix:
			status === 422 && path.endsWith('/close')
				? CLOSED
				: (FIXES[status] ?? 'Check the values sent.'),
		...(status === 401 && { cause: 'credential-invalid' }),
		...(status === 404 && { cause: 'configuration-invalid' }),
	});
}

function problemWords(text: string): string {
	const body = jsonOf(text);
	if (!isMap(body)) return excerpt(text);
	const fields = mapsIn(body['validation-errors']).flatMap((entry) =>
		mapsIn(entry.errors).map(({ path, detail, code }) => `${path ?? ''}: ${detail ?? code ?? ''}`),
	);
	const general = [body.title, body.detail, body.hint].filter(
		(part) => typeof part === 'string' && part !== '',
	);
	return excerpt([general.join(': '), ...fields].filter(Boolean).join('; '), 600);
}

function mapsIn(value: Json | undefined): JsonMap[] {
	return Array.isArray(value) ? value.filter(isMap) : [];
}

/** The entries under `_embedded`; none where the answer is empty (204). */
export function embedded(body: Json, name: string): Json[] {
	const held = isMap(body) && isMap(body._embedded) ? body._embedded[name] : undefined;
	return Array.isArray(held) ? held : [];
}

function bodyOf(name: string, { status, text }: Answer): Json {
	if (text.trim() === '') return null;
	const body = jsonOf(text);
	if (body !== undefined) return body;
	throw new CallError(`${name} answered HTTP ${status} with what is no JSON: ${excerpt(text)}`, {
		status,
		outcome: 'unknown',
		fix: 'Check the domain in the credential: this may be another server.',
	});
}

function jsonOf(text: string): Json | undefined {
	try {
		return parseExact(text);
	} catch {
		return undefined;
	}
}

function tooMany(name: string, message: string, status: number): CallError {
	return new CallError(message, {
		status,
		cause: 'rate-limited',
		fix: `${name} receives too many requests. Set a lower 'Requests per Second' in Options; other integrations of the account count too.`,
	});
}

function unavailable(message: string, status: number): CallError {
	return new CallError(message, { status, cause: 'temporarily-unavailable' });
}
