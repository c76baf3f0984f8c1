/** Any JSON value as this package hands it on. Integers beyond 2^53 arrive as strings. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonMap = { [key: string]: Json };

/** Only where one of these stands can a number be more than JavaScript holds. */
const LARGE = /\d{16}|e\+?\d{3}/i;
const QUOTE_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold is returned
 * as the string of its digits, and so is a number beyond all that it can hold. Throws SyntaxError as JSON.parse does.
 */
export function parseExact(text: string): Json {
	if (!LARGE.test(text)) return JSON.parse(text);
	// The text must be sound before it is rewritten, or the rewriting could make it so.
	JSON.parse(text);
	return JSON.parse(quoteLongIntegers(text));
}

function quoteLongIntegers(text: string): string {
	const tokens = new RegExp(QUOTE_OR_NUMBER);
	let quoted = '';
	let copied = 0;
	for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
		const [token] = found;
		if (token === '"') {
			tokens.lastIndex = endOfString(text, found.index + 1);
		} else if (isBeyond(token)) {
			quoted += `${text.slice(copied, found.index)}"${token}"`;
			copied = tokens.lastIndex;
		}
	}
	return quoted + text.slice(copied);
}

function isBeyond(token: string): boolean {
	const number = Number(token);
	return INTEGER.test(token) ? !Number.isSafeInteger(number) : !Number.isFinite(number);
}

/** The position behind a string's closing quote. A regex over strings of megabytes would overflow. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text[end - 1 - slashes] === '\\') slashes += 1;
		if (slashes % 2 === 0) return end + 1;
	}
	return text.length;
}

export function isMap(value: unknown): value is { [key: string]: Json } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first key that an object in the text names twice, with JSON.parse's view of nesting; else undefined. */
export function duplicateKey(text: string): string | undefined {
	const open: Array<Set<string> | null> = [];
	let expectKey = false;
	const marks = /["{}[\],:]/g;
	for (let found = marks.exec(text); found; found = marks.exec(text)) {
		const [token] = found;
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
		} else {
			const end = endOfString(text, found.index + 1);
			const key: unknown = expectKey ? JSON.parse(text.slice(found.index, end)) : undefined;
			marks.lastIndex = end;
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
