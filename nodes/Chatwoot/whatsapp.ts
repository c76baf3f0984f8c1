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

/** Phones and phone JIDs become bare digits; a LID keeps its domain, for it is no phone. */
function normal(address: string): string {
	const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
	const user = local.split(':')[0] ?? '';
	if (domain === 'lid' || domain === 'g.us') return `${user}@${domain}`;
	return (phoneOf(user) ?? user).replace(/\D/g, '');
}

function isText(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}
