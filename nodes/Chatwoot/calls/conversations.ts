import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { toItem } from '../../shared/vocabulary/result';
import type { ApiRequest } from '../../shared/vocabulary/request';
import type { Session } from '../../shared/vocabulary/session';
import { listAt, unwrapped } from '../answers/digest';
import { at, shown, without } from '../answers/proofs';
import type { InAccount } from '../apis/account';
import { accountPath } from '../apis/account';
import { afterSilence } from './afterSilence';
import { conversationPages } from './paging';

/** The contact itself. */
export async function readContact(
	session: Session,
	params: InAccount,
	id: number,
): Promise<JsonMap> {
	const body = await session.send({
		method: 'GET',
		path: accountPath(params, `/contacts/${encodeURIComponent(id)}`),
		idempotent: true,
	});
	const contact = unwrapped(body);
	return isMap(contact) ? contact : {};
}

/** So many of a contact's conversations the server gives, the latest first, and no page more. */
const LATEST = 20;

/**
 * A contact's conversations, of one inbox if it is named: those that are needed to tell which one to go
 * on with. Where the latest do not tell, the older ones are looked for.
 */
export async function conversationsOf(
	session: Session,
	params: InAccount,
	contact: number,
	inbox?: number,
): Promise<JsonMap[]> {
	const body = await session.send({
		method: 'GET',
		path: accountPath(params, `/contacts/${encodeURIComponent(contact)}/conversations`),
		idempotent: true,
	});
	const latest = listAt('payload')(body).filter(isMap);
	const wanted = latest.filter((one) => isIn(one, inbox));
	if (latest.length < LATEST || wanted.some(isUnresolved)) return wanted;
	return await filtered(session, params, contact, inbox).catch(
		async (error: unknown): Promise<JsonMap[]> => {
			// Older servers do not know contacts in this filter.
			const unknown = error instanceof CallError && error.details.status === 422;
			return unknown
				? await ofIdentities(session, params, contact, inbox)
				: await Promise.reject(error);
		},
	);
}

export const isIn = ({ inbox_id: of }: JsonMap, inbox: number | undefined) =>
	inbox === undefined || String(of) === String(inbox);

const isUnresolved = ({ status }: JsonMap) => status !== 'resolved';

async function filtered(
	session: Session,
	params: InAccount,
	contact: number,
	inbox: number | undefined,
): Promise<JsonMap[]> {
	const is = (key: string, value: number) => ({
		attribute_key: key,
		filter_operator: 'equal_to',
		values: [value],
	});
	const payload =
		inbox === undefined
			? [is('contact_id', contact)]
			: [{ ...is('contact_id', contact), query_operator: 'AND' }, is('inbox_id', inbox)];
	const found = await session.pages(
		{
			method: 'POST',
			path: accountPath(params, '/conversations/filter'),
			body: { payload },
			idempotent: true,
			reads: true,
		},
		conversationPages('payload'),
		{ limit: Infinity },
	);
	return found.filter(isMap);
}

/** The conversations of a contact's identities in its inboxes. */
async function ofIdentities(
	session: Session,
	params: InAccount,
	contact: number,
	inbox: number | undefined,
): Promise<JsonMap[]> {
	const { contact_inboxes: held } = await readContact(session, params, contact);
	const found: JsonMap[] = [];
	for (const identity of Array.isArray(held) ? held : []) {
		const of = at(identity, 'inbox.id');
		const source = at(identity, 'source_id');
		if (!isText(of) || !isText(source) || !isIn({ inbox_id: of }, inbox)) continue;
		const rows = await session.pages(
			{
				method: 'GET',
				path: accountPath(params, '/conversations'),
				query: { status: 'all', inbox_id: of, source_id: source },
				idempotent: true,
			},
			{
				...conversationPages('data', 'payload'),
				// A server that does not know the identity as a filter gives those of everybody.
				keep: (one) => String(at(one, 'meta.sender.id')) === String(contact),
			},
			{ limit: Infinity },
		);
		for (const row of rows) if (isMap(row)) found.push(row);
	}
	return found;
}

function isText(value: Json | undefined): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

/** The conversation to go on with: one that is not resolved before others, then the latest. */
export function current(conversations: readonly JsonMap[]): JsonMap | undefined {
	const rank = (one: JsonMap) => (isUnresolved(one) ? 0 : 1);
	const [first] = [...conversations].sort(
		(a, b) => rank(a) - rank(b) || activity(b) - activity(a) || Number(b.id) - Number(a.id),
	);
	return first;
}

function activity({ last_activity_at: time, timestamp }: JsonMap): number {
	return Number(time ?? timestamp ?? 0);
}

/**
 * Begins a conversation where there was none to go on with. One that is there after a call without an
 * answer was begun by it, or meanwhile by another; either will do.
 */
export async function begin(
	session: Session,
	request: Pick<ApiRequest, 'path' | 'body'>,
	all: () => Promise<JsonMap[]>,
): Promise<IDataObject> {
	const call = session.send({ method: 'POST', ...request, idempotent: false });
	const made = await afterSilence(session, call, async () => (await all()).find(isUnresolved));
	return begun(session, made, await all());
}

/**
 * What to go on with after a conversation was begun: another process may have begun one at the same
 * time, and all go on with the first.
 */
function begun(session: Session, made: Json, all: readonly JsonMap[]): IDataObject {
	const older = olderThan(made, all);
	if (!older) return { ...toItem(shown(made, without(made, 'id'))), created: true };
	const surplus = at(made, 'id') ?? null;
	session.hint(
		`Conversation ${String(surplus)} was begun although conversation ${String(older.id)} was begun at the same time elsewhere. The output is the older one; resolve the other.`,
	);
	return { ...older, created: false, surplus_conversation_id: surplus };
}

/** The first unresolved conversation that was begun before the one just made. */
function olderThan(made: Json, conversations: readonly JsonMap[]): JsonMap | undefined {
	const own = Number(at(made, 'id'));
	// A contact that has proved who it is is told its conversations in other inboxes, too.
	const told = at(made, 'inbox_id');
	const inbox = typeof told === 'number' ? told : undefined;
	return conversations
		.filter((one) => isUnresolved(one) && Number(one.id) < own && isIn(one, inbox))
		.sort((a, b) => Number(a.id) - Number(b.id))[0];
}
