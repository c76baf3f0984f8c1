/** What a server answered, for callers that judge the status themselves. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Undefined where the text is not JSON. */
	json: unknown;
}

export async function call(
	method: string,
	url: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const response = await fetch(url, {
		method,
		headers: {
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
		redirect: 'manual',
		signal: AbortSignal.timeout(120_000),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, json: jsonIn(text) };
}

/** What a text is as JSON; undefined where it is none. */
export function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The same, where anything but success is a fault of ours. */
export async function must(
	method: string,
	url: string,
	body?: unknown,
	headers?: Record<string, string>,
): Promise<Answer> {
	const answer = await call(method, url, body, headers);
	if (answer.status >= 200 && answer.status < 300) return answer;
	const { message } = {
		message: answer.text,
		...(answer.json as { message?: string } | undefined),
	};
	throw new Error(`${method} ${new URL(url).pathname} gave ${answer.status}: ${message}`);
}

export const pause = (milliseconds: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until there is something to return; publishing and running are asynchronous in n8n. */
export async function until<T>(
	what: string,
	ask: () => Promise<T | undefined>,
	limitMs = 60_000,
): Promise<T> {
	const deadline = Date.now() + limitMs;
	for (;;) {
		const found = await ask();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`${what}: nothing after ${limitMs / 1000} s`);
		await pause(100);
	}
}
