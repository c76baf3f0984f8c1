import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import type { InAccount } from '../apis/account';
import { at } from '../answers/proofs';
import { afterSilence } from './afterSilence';
import { readContact } from './conversations';

/** The contact's latest identity in an inbox. */
export function identityIn(contact: Json | undefined, inbox: number): JsonMap | undefined {
	const held = at(contact ?? null, 'contact_inboxes');
	return (Array.isArray(held) ? held : [])
		.filter(isMap)
		.reverse()
		.find((one) => String(at(one, 'inbox.id')) === String(inbox));
}

/**
 * Gives a contact an identity in an inbox. Where none is named the server makes up another one for
 * every call in some inboxes, so a call without an answer is not repeated: what came of it is looked up.
 */
export async function newIdentity(
	session: Session,
	params: InAccount,
	{ contact, inbox }: { contact: number; inbox: number },
	request: ApiRequest,
): Promise<Json> {
	const isNamed = at(isMap(request.body) ? request.body : null, 'source_id') !== undefined;
	const call = session.send({ ...request, idempotent: isNamed });
	return await afterSilence(session, call, async () =>
		isNamed ? undefined : identityIn(await readContact(session, params, contact), inbox),
	);
}
