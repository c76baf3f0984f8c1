/** Any JSON value as this package hands it on. Integers beyond 2^53 arrive as strings. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonMap = { [key: string]: Json };

const LONG_DIGITS = /\d{16}/;
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold is returned
 * as the string of its digits. Throws SyntaxError as JSON.parse does.
 */
export function parseExact(text: string): Json {
	if (!LONG_DIGITS.test(text)) return JSON.parse(text);
	// The text must be sound before it is rewritten, or the rewriting could make it so.
	JSON.parse(text);
	const quoted = text.replace(STRING_OR_NUMBER, (token) =>
		INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
	);
	return JSON.parse(quoted);
}

export function isMap(value: unknown): value is { [key: string]: Json } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first key that an object in the text names twice, with JSON.parse's view of nesting; else undefined. */
export function duplicateKey(text: string): string | undefined {
	const open: Array<Set<string> | null> = [];
	let expectKey = false;
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
		if (token === '{') {
			open.push(new Set());
			expectKey = true;
		} else if (token === '[') {
			open.push(null);
			expectKey = false;
		} else if (token === '}' || token === ']') {
			open.pop();
			expectKey = false;
		} else if (token === ',') {
			expectKey = open[open.length - 1] !== null;
		} else if (token === ':') {
			expectKey = false;
		} else if (expectKey) {
			const key: unknown = JSON.parse(token);
			const keys = open[open.length - 1];
			if (typeof key === 'string' && keys) {
				if (keys.has(key)) return key;
				keys.add(key);
			}
			expectKey = false;
		}
	}
	return undefined;
}
