import type { Json } from '../../shared/vocabulary/json';
import { plainOf } from './decimal';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;
/** Always text in what we hand on, whatever the server makes of them. */
const MONEY = new Set(['from_amount', 'to_amount', 'discount']);
/** Always numbers: the document calls them float. */
const MOMENTS = new Set(['valid_until', 'timestamp']);

/**
 * Parses JSON so that no money changes: amounts and discounts written as numbers become the text of
 * their digits, and so does any other number that JavaScript would round. Throws SyntaxError.
 */
export function parseMoney(text: string): Json {
	// The text must be sound before it is rewritten, or the rewriting could make it so.
	JSON.parse(text);
	let key = '';
	let last = '';
	const exact = text.replace(TOKEN, (token) => {
		if (token === ':') key = last;
		else if (token !== '[') last = token;
		if (token === ',' || token === '{' || token === '}') key = '';
		return /^[-\d]/.test(token) && becomesText(nameIn(key), token) ? `"${plainOf(token)}"` : token;
	});
	return JSON.parse(exact);
}

function nameIn(key: string): string {
	return key.startsWith('"') ? key.slice(1, -1) : '';
}

function becomesText(key: string, literal: string): boolean {
	if (MONEY.has(key)) return true;
	if (MOMENTS.has(key)) return false;
	const value = Number(literal);
	if (/^-?\d+$/.test(literal)) return !Number.isSafeInteger(value);
	const [mantissa = ''] = literal.split(/e/i);
	const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
	return digits.length > 15;
}
