import { CallError } from '../../shared/vocabulary/errors';
import type { JsonMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { InAccount, OfGroup } from '../apis/account';
import { jidIn } from '../whatsapp';
import { findAmong } from './people';

/** The contact with exactly this JID, or undefined. Chatwoot itself searches for parts of it. */
export async function contactOfJid(
	session: Pick<Session, 'send'>,
	params: InAccount,
	jid: string,
): Promise<JsonMap | undefined> {
	const is = ({ identifier }: JsonMap) => String(identifier).toLowerCase() === jid;
	return await findAmong(session, params, jid, is);
}

/** The contact ID of the group, looked up once an execution where its JID was given. */
export async function groupContactId(session: Session, params: OfGroup): Promise<number> {
	const jid = jidIn(params.id);
	if (jid === undefined) return Number(params.id);
	return await session.once(`group ${params.accountId ?? ''} ${jid}`, async () => {
		const { id } = (await contactOfJid(session, params, jid)) ?? {};
		if (typeof id === 'number') return id;
		throw unknownGroup(jid);
	});
}

export function unknownGroup(jid: string): CallError {
	return new CallError(`Chatwoot knows no group with the JID ${jid}`, {
		cause: 'configuration-invalid',
		fix: "A group becomes known with its first event. After creating one, use 'Create and Wait'.",
	});
}

export function noGroup(id: string | number): CallError {
	return new CallError(`Contact ${id} is no WhatsApp group`, {
		cause: 'configuration-invalid',
		fix: "Take the ID or JID of a contact with group_type 'group'.",
	});
}

/** For `resolve` of operations that need nothing but the group's contact. */
export async function resolveGroup(session: Session, params: OfGroup) {
	return { id: await groupContactId(session, params) };
}
