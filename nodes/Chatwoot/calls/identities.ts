import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import type { InAccount } from '../account';
import { at } from '../answers/proofs';
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
	return await session
		.send({ ...request, idempotent: isNamed })
		.catch(async (error: unknown): Promise<Json> => {
			const isUnknown = error instanceof CallError && error.details.outcome === 'unknown';
			const mayBeThere = isUnknown && !isNamed;
			const now = mayBeThere
				? await readContact(session, params, contact).catch(() => undefined)
				: undefined;
			session.stopIfCancelled();
			return identityIn(now, inbox) ?? (await Promise.reject(error));
		});
}
