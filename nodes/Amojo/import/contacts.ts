import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { lastDigits, phoneOf, samePhone } from '../../shared/vocabulary/phone';
import { CallError } from '../../shared/vocabulary/errors';
import { embedded } from '../answers';
import { accountBeside } from '../api';
import { contactFields, FULL_PAGE } from '../fields/amocrm';
import { firstOf, link, LINKS_PATH } from '../calls/links';
import type { Row } from './entries';

type Session = Pick<JointSession, 'send' | 'once' | 'turn' | 'hint'>;

/**
 * The contact of a chat: the one given, else the one it has, else one with exactly this phone or
 * e-mail, else a new one. Linked before the first message, or amoCRM makes one of its own.
 */
export async function contactOf(
	session: Session,
	rows: readonly Row[],
	chatId: string,
): Promise<number> {
	const send = async (request: ApiRequest) => await session.send(request, accountBeside);
	const links = await send(get(LINKS_PATH, { chat_id: chatId }));
	const linked = firstOf(links, 'chats').contact_id;
	const given = rows.find(({ contactId }) => contactId !== undefined)?.contactId;
	if (given === undefined && typeof linked === 'number') return linked;
	const contact = given ?? (await oncePerPerson(session, send, personIn(rows)));
	if (contact !== linked) await link(send, contact, chatId);
	return contact;
}

const get = (path: string, query: Record<string, string | number>): ApiRequest => ({
	method: 'GET',
	path,
	query,
	idempotent: true,
});

interface Person {
	name: string;
	phone?: string;
	email?: string;
}

function personIn(rows: readonly Row[]): Person {
	const phone = rows.find(({ clientPhone }) => clientPhone)?.clientPhone?.trim();
	const email = rows.find(({ clientEmail }) => clientEmail)?.clientEmail?.trim();
	return { name: rows[0]?.clientName ?? '', phone: phone && (phoneOf(phone) ?? phone), email };
}

type Send = (request: ApiRequest) => Promise<Json>;

/**
 * Chats of one person must not make a contact each, neither in this execution nor in another one of
 * this process. The turns are always taken in this order, so that none waits for the other for ever.
 */
async function oncePerPerson(session: Session, send: Send, person: Person): Promise<number> {
	const phone = person.phone && `phone ${lastDigits(person.phone)}`;
	const email = person.email && `email ${normalEmail(person.email)}`;
	const make = async () => await findOrCreate(session, send, person);
	const byEmail = email ? async () => await session.turn(email, make) : make;
	const byPhone = phone ? async () => await session.turn(phone, byEmail) : byEmail;
	// One execution asks once for a person; which phone it is, is told exactly.
	const key = person.phone ? `contact of ${phoneOf(person.phone) ?? person.phone}` : email;
	return key ? await session.once(key, byPhone) : await byPhone();
}

async function findOrCreate({ hint }: Session, send: Send, person: Person): Promise<number> {
	const found = await find(send, person);
	if (found !== undefined) return found;
	const fields = contactFields(person.phone, person.email);
	const created = await send({
		method: 'POST',
		path: '/api/v4/contacts',
		body: [{ name: person.name, ...(fields.length > 0 && { custom_fields_values: fields }) }],
		idempotent: false,
	});
	const { id } = firstOf(created, 'contacts');
	if (typeof id !== 'number') {
		throw new CallError('amoCRM does not tell the ID of the contact it made');
	}
	// Another process may have made one at the same time; both settle on the older.
	const first = (await find(send, person)) ?? id;
	if (first >= id) return id;
	hint(
		`Another run made the contact ${first} at the same time, which is used; ${id} is left over.`,
	);
	return first;
}

/** Whoever has the phone; else whoever has the e-mail and no other phone. The oldest of several. */
async function find(send: Send, { phone, email }: Person): Promise<number | undefined> {
	const hasPhone = (contact: JsonMap, wanted: string) =>
		valuesOf(contact, 'PHONE').some((value) => samePhone(value, wanted));
	if (phone !== undefined && lastDigits(phone) !== '') {
		const owner = await oldest(send, lastDigits(phone), (one) => hasPhone(one, phone));
		if (owner !== undefined) return owner;
	}
	if (!email) return undefined;
	return await oldest(send, email, (contact) => {
		const emails = valuesOf(contact, 'EMAIL').map(normalEmail);
		const isAnother = phone !== undefined && valuesOf(contact, 'PHONE').length > 0;
		return emails.includes(normalEmail(email)) && !isAnother;
	});
}

/** amoCRM searches in all fields and by parts; only what `is` takes counts. */
async function oldest(
	send: Send,
	query: string,
	is: (contact: JsonMap) => boolean,
): Promise<number | undefined> {
	let first: number | undefined;
	for (let page = 1; ; page += 1) {
		const at = { query, limit: FULL_PAGE, ...(page > 1 && { page }) };
		const entries = embedded(await send(get('/api/v4/contacts', at)), 'contacts');
		for (const { id } of entries.filter(isMap).filter(is)) {
			if (typeof id === 'number') first = Math.min(first ?? id, id);
		}
		if (entries.length < FULL_PAGE) return first;
	}
}

function valuesOf({ custom_fields_values: fields }: JsonMap, code: string): string[] {
	const list = Array.isArray(fields) ? fields.filter(isMap) : [];
	return list
		.filter((field) => field.field_code === code)
		.flatMap(({ values }) => (Array.isArray(values) ? values.filter(isMap) : []))
		.map(({ value }) => String(value));
}

function normalEmail(text: string): string {
	return text.trim().toLowerCase();
}
