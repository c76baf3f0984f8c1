import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { CallError } from '../../shared/vocabulary/errors';
import { embedded } from '../answers';
import { accountBeside } from '../api';
import { contactFields } from '../fields/amocrm';
import { firstOf, link, LINKS_PATH } from '../calls/links';
import type { Row } from './entries';

type Session = Pick<JointSession, 'send' | 'once'>;

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
	const contact = given ?? (await oncePerPerson(session, rows, () => findOrCreate(send, rows)));
	if (contact !== linked) await link(send, contact, chatId);
	return contact;
}

const get = (path: string, query: Record<string, string | number>): ApiRequest => ({
	method: 'GET',
	path,
	query,
	idempotent: true,
});

const phoneIn = (rows: readonly Row[]) => rows.find((row) => row.clientPhone)?.clientPhone?.trim();
const emailIn = (rows: readonly Row[]) => rows.find((row) => row.clientEmail)?.clientEmail?.trim();

/** Chats of one person, known by phone or e-mail, must not make a contact each side by side. */
async function oncePerPerson(
	{ once }: Session,
	rows: readonly Row[],
	make: () => Promise<number>,
): Promise<number> {
	const phone = digits(phoneIn(rows) ?? '');
	const email = (emailIn(rows) ?? '').toLowerCase();
	const byPhone = phone === '' ? make : () => once(`phone ${phone}`, make);
	return await (email === '' ? byPhone() : once(`email ${email}`, byPhone));
}

type Send = (request: ApiRequest) => Promise<Json>;

async function findOrCreate(send: Send, rows: readonly Row[]): Promise<number> {
	const phone = phoneIn(rows);
	const email = emailIn(rows);
	const found =
		(phone && (await find(send, digits(phone), 'PHONE', digits))) ||
		(email && (await find(send, email, 'EMAIL', (value) => value.trim().toLowerCase())));
	if (found) return found;
	const fields = contactFields(phone, email);
	const created = await send({
		method: 'POST',
		path: '/api/v4/contacts',
		body: [
			{
				name: rows[0]?.clientName ?? '',
				...(fields.length > 0 && { custom_fields_values: fields }),
			},
		],
		idempotent: false,
	});
	const { id } = firstOf(created, 'contacts');
	if (typeof id === 'number') return id;
	throw new CallError('amoCRM does not tell the ID of the contact it made');
}

/** amoCRM searches in all fields and by parts; only an equal value of the right field counts. */
async function find(
	send: Send,
	wanted: string,
	code: string,
	normal: (value: string) => string,
): Promise<number | undefined> {
	if (wanted === '') return undefined;
	const answer = await send(get('/api/v4/contacts', { query: wanted, limit: 250 }));
	const same = embedded(answer, 'contacts').find(
		(contact) =>
			isMap(contact) && valuesOf(contact, code).some((value) => normal(value) === normal(wanted)),
	);
	return isMap(same) && typeof same.id === 'number' ? same.id : undefined;
}

function valuesOf({ custom_fields_values: fields }: JsonMap, code: string): string[] {
	const list = Array.isArray(fields) ? fields.filter(isMap) : [];
	return list
		.filter((field) => field.field_code === code)
		.flatMap(({ values }) => (Array.isArray(values) ? values.filter(isMap) : []))
		.map(({ value }) => String(value));
}

function digits(text: string): string {
	return text.replace(/\D/g, '');
}
