import { InputError } from '../../shared/vocabulary/errors';
import { kindOf } from '../../shared/vocabulary/read';
import { plainOf } from './decimal';

const PLAIN = /^\d+(\.\d+)?$/;
/** Spaces as people and spreadsheets write them: plain, no-break, narrow no-break and thin. */
const SPACES = /[ \u00a0\u202f\u2009]/g;
const GROUPED = /^\d{1,3}( \d{3})+([.,]\d+)?$/;
const COMMA = /^(\d+),(\d+)$/;
/** A number keeps this many significant digits of whatever was written. */
const KEPT_DIGITS = 15;

const FORM = 'Write it with a decimal point and without anything else, for example 1000.50.';

/**
 * An amount as a decimal string, not a digit changed. Spaces between groups of three and a comma
 * that can only be the decimal one are normalised; whatever could mean two things is refused, and
 * so is a number that may have lost digits on its way. Throws InputError naming `label`.
 */
export function amountOf(raw: unknown, label: string): string {
	if (typeof raw === 'string') return amountOfText(raw, label);
	if (typeof raw === 'bigint' && raw >= 0n) return raw.toString();
	if (typeof raw === 'number') return amountOfNumber(raw, label);
	throw refusal(label, `is ${kindOf(raw)}`, FORM);
}

function amountOfText(raw: string, label: string): string {
	const trimmed = raw.trim().replace(SPACES, ' ');
	const text = GROUPED.test(trimmed) ? trimmed.replace(/ /g, '') : trimmed;
	if (PLAIN.test(text)) return text;
	const parts = COMMA.exec(text);
	if (!parts) throw refusal(label, `is "${shown(raw)}"`, reasonAgainst(text));
	const [, whole = '', fraction = ''] = parts;
	// "1,000" may be one or a thousand. It cannot be a thousand after spaces or behind "0".
	const mayGroup = text === trimmed && /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
	if (!mayGroup) return `${whole}.${fraction}`;
	throw refusal(
		label,
		`is "${shown(raw)}", which may mean ${whole}.${fraction} or ${whole}${fraction}`,
		`Write ${whole}.${fraction} or ${whole}${fraction}.`,
	);
}

function reasonAgainst(text: string): string {
	if (/^\+|^-/.test(text)) return 'An amount has no sign.';
	if (/^\d+(\.\d+)?e[+-]?\d+$/i.test(text)) {
		return 'It is in scientific notation: a sheet or a number has shortened it. Pass it as plain digits.';
	}
	if (/^[\d.,]+$/.test(text) && /,/.test(text)) {
		return `Commas and points for thousands are not read, because they mean different things in different countries. ${FORM}`;
	}
	if (/^[\d ]+([.,][\d ]+)?$/.test(text)) {
		return `The spaces do not stand between groups of three digits, so this may be two numbers. ${FORM}`;
	}
	return FORM;
}

function amountOfNumber(value: number, label: string): string {
	if (!Number.isFinite(value) || value < 0) {
		throw refusal(label, `is the number ${value}`, 'An amount is not negative.');
	}
	const text = plainOf(String(value));
	const digits = text.replace('.', '').replace(/^0+/, '').length;
	const lossless = Number.isInteger(value) ? Number.isSafeInteger(value) : digits <= KEPT_DIGITS;
	if (lossless) return text;
	throw refusal(
		label,
		`is the number ${value}, which may have lost digits`,
		'Pass the amount as text from where it comes from.',
	);
}

function refusal(label: string, what: string, fix: string): InputError {
	return new InputError(`'${label}' ${what}, not an unambiguous amount`, fix);
}

function shown(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
