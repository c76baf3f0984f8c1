/** How WhatsApp names groups and people. */

import { phoneOf } from '../shared/vocabulary/phone';
import type { Json, JsonMap } from '../shared/vocabulary/json';

const BARE_JID = /^(\d{15,}|\d{8,}-\d{10})$/;

/** The JID in what a person entered, or undefined where it is a contact's ID. */
export function jidIn(given: string | number): string | undefined {
	const text = String(given).trim();
	if (text.toLowerCase().endsWith('@g.us')) return text.toLowerCase();
	return BARE_JID.test(text) ? `${text}@g.us` : undefined;
}

/** Whether a contact is the person at a phone, JID or LID. */
export function isAt(contact: JsonMap, address: string): boolean {
	const wanted = normal(address);
	return [contact.phone_number, contact.identifier].some(
		(known) => isText(known) && normal(known) === wanted,
	);
}

/** JIDs of people are their numbers with country code. */
const PHONES = /^(s\.whatsapp\.net|c\.us)$/;

/**
 * A phone in its one form, also out of a JID; anything else as it is, so that no other number is taken
 * for it: neither one as it is dialled at home, nor the digits of an identifier.
 */
function normal(address: string): string {
	const text = address.trim().toLowerCase();
	const [local = '', domain] = text.split('@');
	if (domain === undefined) return phoneOf(text) ?? text;
	const user = local.split(':')[0] ?? '';
	return PHONES.test(domain) ? `+${user.replace(/\D/g, '')}` : `${user}@${domain}`;
}

/** The phone with country code that an address names; undefined where it names none. */
export function phoneAt(address: string): string | undefined {
	const known = normal(address);
	return /^\+\d+$/.test(known) ? known : undefined;
}

function isText(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}

/** Whether a text mentions a contact, as Chatwoot marks that up. */
export const mentionsContact = (text: unknown): boolean =>
	typeof text === 'string' && /\]\(mention:\/\/contact\/\d+\//.test(text);
