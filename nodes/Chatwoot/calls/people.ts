import { CallError } from '../../shared/vocabulary/errors';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { listAt } from '../answers/digest';
import type { InAccount } from '../apis/account';
import { accountPath } from '../apis/account';

/** What makes a contact unique in its account. */
export interface Person {
	identifier?: string;
	email?: string;
	phoneNumber?: string;
}

/** The contact with exactly this identifier, email or phone, in this order: search finds parts. */
export async function findExactly(
	session: Session,
	params: InAccount,
	{ identifier, email, phoneNumber }: Person,
): Promise<JsonMap | undefined> {
	const ways: Array<[wanted: string | undefined, is: (contact: JsonMap) => boolean]> = [
		[identifier, (contact) => contact.identifier === identifier],
		[email, (contact) => String(contact.email).toLowerCase() === email?.toLowerCase()],
		[phoneNumber, (contact) => contact.phone_number === phoneNumber],
	];
	for (const [wanted, is] of ways) {
		if (wanted === undefined) continue;
		const found = await findAmong(session, params, wanted, is);
		if (found) return found;
	}
	return undefined;
}

/** So many pages of hits are read: 3,000 contacts. */
const MOST_PAGES = 200;

/**
 * The first contact that a search finds and that is the one meant: it finds parts of values. Throws
 * CallError where so many hold the part that nobody knows whether there is one.
 */
export async function findAmong(
	session: Pick<Session, 'send'>,
	params: InAccount,
	wanted: string,
	is: (contact: JsonMap) => boolean,
): Promise<JsonMap | undefined> {
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const body = await session.send({
			method: 'GET',
			path: accountPath(params, '/contacts/search'),
			query: { q: wanted, page },
			idempotent: true,
		});
		const contacts = listAt('payload')(body).filter(isMap);
		const found = contacts.find(is);
		if (found) return found;
		const meta = isMap(body) && isMap(body.meta) ? body.meta : {};
		if (meta.has_more === false || contacts.length === 0) return undefined;
	}
	throw new CallError(
		`More than ${(MOST_PAGES * 15).toLocaleString('en-US')} contacts hold "${wanted}" in one of their fields, and which of them is the one cannot be told`,
		{
			cause: 'configuration-invalid',
			outcome: 'notSent',
			fix: 'Name the contact by its ID, or by an identifier, email or phone that fewer others hold a part of.',
		},
	);
}
