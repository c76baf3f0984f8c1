import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { ApiRequest } from '../../../shared/vocabulary/request';
import type { Session } from '../../../shared/vocabulary/session';
import { idOf } from '../../answers/digest';
import { at } from '../../answers/proofs';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { searchPages } from '../../calls/paging';
import type { Wish } from './filters';
import { keeping, searchShown } from './filters';

const TIME = 'last_activity_at';

/** What the search shows of a contact. */
const SHOWN = ['email', 'id', 'name', 'phone_number', 'identifier', 'additional_attributes', TIME];

const shownOf = (contact: Json): JsonMap =>
	Object.fromEntries(SHOWN.map((name) => [name, at(contact, name) ?? null]));

const activityOf = (contact: Json): number => Number(at(contact, TIME) ?? -Infinity);

/** The search leaves out of whom no more than a name is known. */
const isKnown = (contact: JsonMap) =>
	[contact.email, contact.phone_number, contact.identifier].some(Boolean);

/**
 * Contacts that hold a word, the latest activity first. The server sorts by that alone, so that pages of
 * equal rows overlap and leave contacts out: where a whole list has equals, what another one, which comes
 * in no order, has besides is put in its place.
 */
export async function searchContacts(
	session: Session,
	request: ApiRequest,
	params: Wish & InAccount,
): Promise<Json[]> {
	const found = await searchShown(session, request, params, ['contacts', TIME]);
	const { returnAll, limit = 50, page = 1 } = params;
	const hasEquals = new Set(found.map(activityOf)).size < found.length;
	const isWhole = page === 1 && (returnAll === true || found.length < limit);
	if (!isWhole || !hasEquals) return found;
	const path = accountPath(params, '/contacts/search');
	const all = await session.pages(
		{ ...request, path, query: { q: request.query?.q } },
		searchPages,
		{ limit: Infinity },
	);
	const known = new Set(found.map(idOf));
	const keep = keeping(TIME, request.query);
	const besides = all.filter(
		(one) => isMap(one) && isKnown(one) && !known.has(idOf(one)) && keep(one),
	);
	const order = (a: Json, b: Json) => activityOf(b) - activityOf(a) || 0;
	return [...found, ...besides.map(shownOf)].sort(order).slice(0, returnAll ? Infinity : limit);
}
