import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { listAt, unwrapped } from '../answers/digest';
import type { InAccount } from '../operation';
import { accountPath } from '../operation';

/** The contact itself. */
export async function readContact(
	session: Session,
	params: InAccount,
	id: string | number,
): Promise<JsonMap> {
	const body = await session.send({
		method: 'GET',
		path: accountPath(params, `/contacts/${encodeURIComponent(id)}`),
		idempotent: true,
	});
	const contact = unwrapped(body);
	return isMap(contact) ? contact : {};
}

/** A contact's conversations, of one inbox if it is named; the server gives the latest 20. */
export async function conversationsOf(
	session: Session,
	params: InAccount,
	contact: string | number,
	inbox?: string | number,
): Promise<JsonMap[]> {
	const body = await session.send({
		method: 'GET',
		path: accountPath(params, `/contacts/${encodeURIComponent(contact)}/conversations`),
		idempotent: true,
	});
	return listAt('payload')(body)
		.filter(isMap)
		.filter(({ inbox_id: of }) => inbox === undefined || String(of) === String(inbox));
}

/** The conversation to go on with: one that is not resolved before others, then the latest. */
export function current(conversations: readonly JsonMap[]): JsonMap | undefined {
	const rank = ({ status }: JsonMap) => (status === 'resolved' ? 1 : 0);
	const [first] = [...conversations].sort(
		(a, b) => rank(a) - rank(b) || activity(b) - activity(a) || Number(b.id) - Number(a.id),
	);
	return first;
}

function activity({ last_activity_at: at, timestamp }: JsonMap): number {
	return Number(at ?? timestamp ?? 0);
}
