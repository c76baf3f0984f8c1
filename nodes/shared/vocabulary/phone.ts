import { InputError } from './errors';
import { codeOf, isLength, mayBegin, trunkOf } from './phoneCodes';
import { asText, kindOf } from './read';
import type { Place } from './types';

/** What people put between the digits, marks of direction included that copying brings along. */
const BETWEEN = /[\s()."'\p{Pd}\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<=\d)\/(?=\d)/gu;

/**
 * A telephone number in its one form, `+` and digits (E.164). Undefined where it is none, is not
 * whole, or could be that of another country as well: who sends must not guess.
 */
export function phoneOf(given: string): string | undefined {
	const text = given.normalize('NFKC').trim().replace(/^tel:/i, '');
	const bare = text.replace(BETWEEN, '');
	if (!/^\+?\d{7,20}$/.test(bare)) return undefined;
	if (bare.startsWith('+')) return whole(bare.slice(1));
	// 00 is how most of the world begins a number of another country.
	if (bare.startsWith('00')) return whole(bare.slice(2));
	if (isWithTrunkEight(text, bare)) return whole(`7${bare.slice(1)}`);
	return isSurelyInternational(text, bare) ? whole(bare) : undefined;
}

/**
 * Whether a number is set apart as only +7 is dialled at home: 8, then an area that begins with 3 to
 * 9. In Belarus a 0 follows, elsewhere such numbers are shorter; written in one piece, the same digits
 * are Vietnamese, Brazilian or Indonesian as well.
 */
function isWithTrunkEight(text: string, digits: string): boolean {
	const [first, area = ''] = text.match(/\d+/g) ?? [];
	return first === '8' && digits.length === 11 && /^[3-9](\d{2,4}|\d{9})$/.test(area);
}

/** A number that begins with its country code, without what is only dialled at home. */
function whole(digits: string): string | undefined {
	const code = codeOf(digits);
	if (code === undefined) return undefined;
	const rest = digits.slice(code.length);
	const trunk = trunkOf(code);
	const short = trunk !== '' && rest.startsWith(trunk) ? rest.slice(trunk.length) : undefined;
	const fits = (one: string) => isLength(code, one) && mayBegin(code, one);
	const national = [rest, short].filter((one): one is string => one !== undefined && fits(one));
	// No North American area begins with 1, which is dialled before it.
	const [found, other] = code === '1' ? national.filter((one) => !/^1/.test(one)) : national;
	return found === undefined || other !== undefined ? undefined : `+${code}${found}`;
}

/**
 * Whether digits without a sign before them can be nothing but a number with its country code. Ten
 * digits and fewer are whole numbers in too many countries; of eleven, those are left out that are
 * so in Brazil, China and where 8 is dialled before a number.
 */
function isSurelyInternational(text: string, digits: string): boolean {
	const code = codeOf(digits);
	const [first] = text.match(/\d+/) ?? [];
	const grouped = first !== digits;
	if (code === undefined || digits.startsWith('0') || text.startsWith('(')) return false;
	if (grouped && first !== code) return false;
	if (digits.length !== 11) return digits.length > 11;
	if (code === '7') return true;
	const isBrazilian = /^[1-9][1-9]9/.test(digits);
	// Indian numbers have ten digits at home; Argentine ones begin with the same 91.
	if (code === '91') return false;
	const isChinese = /^1[3-9]/.test(digits) && !grouped;
	return !isBrazilian && !isChinese && !digits.startsWith('8');
}

/** The same for a field: refused with the reason. */
export function asPhone(raw: unknown, place: Place): string {
	const given = asText(raw, place).trim();
	const phone = phoneOf(given);
	if (phone !== undefined) return phone;
	throw new InputError(
		`'${place.label}' is no phone with country code: ${kindOf(given)}`,
		'Write it with + and the country code, such as +5511987654321. A number as it is dialled at home could be that of a stranger elsewhere.',
	);
}

/** A number in its one form where its country is beyond doubt; otherwise as it was written. */
export function tidyPhone(given: string): string {
	const known = phoneOf(given);
	// Digits alone that are the whole number are its one form, too, for those who keep no +.
	return known === undefined || known === `+${given.trim()}` ? given : known;
}

/** What of a number stands in all its spellings, for servers that search by parts. */
export function lastDigits(given: string): string {
	const digits = phoneOf(given)?.slice(1);
	// Where numbers are short, the last ten would hold the country, which people at home leave out.
	if (digits !== undefined) return digits.slice(codeOf(digits)?.length ?? 0).slice(-10);
	const own = digitsOf(given);
	return own.length < 10 ? own.replace(/^0+/, '') : own.slice(-10);
}

/**
 * Whether two spellings are one number: where one says its country, the other may be as people there
 * write it at home. Two that say none are the same if their last ten digits are.
 */
export function samePhone(one: string, other: string): boolean {
	const [known, second] = [phoneOf(one), phoneOf(other)];
	if (known !== undefined && second !== undefined) return known === second;
	if (known !== undefined) return atHome(known).has(digitsOf(other));
	if (second !== undefined) return atHome(second).has(digitsOf(one));
	const [left, right] = [digitsOf(one), digitsOf(other)];
	if (left === '' || right === '') return false;
	return (
		left === right ||
		(left.slice(-10) === right.slice(-10) && left.length >= 10 && right.length >= 10)
	);
}

function digitsOf(text: string): string {
	return text.normalize('NFKC').replace(/\D/g, '');
}

/** How a number can be written where its country goes without saying. */
function atHome(phone: string): Set<string> {
	const digits = phone.slice(1);
	const code = codeOf(digits) ?? '';
	const national = digits.slice(code.length);
	return new Set([digits, national, `${trunkOf(code)}${national}`]);
}
