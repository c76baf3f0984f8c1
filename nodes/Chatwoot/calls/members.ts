import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { idOf, listAt } from '../answers/digest';
import type { OfGroup } from '../apis/account';
import { accountPath } from '../apis/account';
import { isAt } from '../whatsapp';
import { groupContactId } from './groups';

/** The most that the server gives in one page (chatwoot.md 1.2). */
export const LARGEST_PAGE = 100;

interface Wish {
	limit: number;
	perPage?: number;
	page?: number;
}

const members = listAt('payload');

/** Reads a group's members, for whoever has no request of its own for that. */
export async function readMembers(
	session: Pick<Session, 'send'>,
	params: OfGroup & { inboxId?: string | number },
	wish: Wish,
): Promise<Json[]> {
	const { inboxId } = params;
	const request: ApiRequest = {
		method: 'GET',
		path: accountPath(params, `/contacts/${encodeURIComponent(params.id)}/group_members`),
		...(inboxId !== undefined && { query: { inbox_id: inboxId } }),
		idempotent: true,
	};
	return await allMembers(session, request, wish);
}

/**
 * Reads a group's members. The server pins the connected number to page 1 where it does not belong:
 * it then comes twice, and the row it pushed out is on no page. Rows are told apart by their ID, and
 * the lost one is fetched with a page size that makes it the first of page 2.
 */
export async function allMembers(
	session: Pick<Session, 'send'>,
	request: ApiRequest,
	{ limit, perPage = LARGEST_PAGE, page: first = 1 }: Wish,
): Promise<Json[]> {
	const found = new Map<string, Json>();
	const ask = async (page: number, size: number) => {
		const query = { ...request.query, page, per_page: size };
		const body = await session.send({ ...request, query });
		const rows = members(body);
		const before = found.size;
		for (const row of rows) if (!found.has(idOf(row))) found.set(idOf(row), row);
		return { rows, isNew: found.size > before, total: totalOf(body) };
	};

	let page = first;
	let last = await ask(page, perPage);
	// The server's pages may be smaller than asked for.
	const size = Math.min(perPage, last.rows.length);
	const more = () => last.isNew && !(page * size >= last.total);
	while (found.size < limit && more()) {
		page += 1;
		const { total } = last;
		last = await ask(page, perPage);
		// Whoever left has pulled the others forward, past the page that was read after it.
		if (last.total < total) await ask(page - 1, perPage);
	}
	const complete = first === 1 && found.size < limit;
	if (complete && size > 1 && last.total === found.size + 1) await ask(2, size - 1);
	return [...found.values()].slice(0, limit === Infinity ? undefined : limit);
}

function totalOf(body: Json): number {
	const meta = isMap(body) && isMap(body.meta) ? body.meta : {};
	return Number(meta.total_count);
}

interface Wanted extends OfGroup {
	memberId: string | number;
	inboxId?: string | number;
}

/** For `resolve`: the group's contact and the member record's ID. */
export async function resolveMember(session: Session, params: Wanted) {
	const id = await groupContactId(session, params);
	const [, how, value = ''] = /^(contact|address):(.*)$/.exec(String(params.memberId)) ?? [];
	if (how === undefined) return { id, memberId: params.memberId };
	const members = await membersOf(session, { ...params, id });
	const found = members.find((member) =>
		how === 'contact' ? String(contactOf(member).id) === value : isAt(contactOf(member), value),
	);
	if (!found) throw noMember(value);
	return { id, memberId: Number(found.id) };
}

/** The group's members, read once an execution. */
export async function membersOf(
	session: Session,
	params: OfGroup & { inboxId?: string | number },
): Promise<JsonMap[]> {
	const key = `members ${params.accountId ?? ''} ${params.id} ${params.inboxId ?? ''}`;
	return await session.once(key, async () => {
		const members = await readMembers(session, params, { limit: Infinity });
		return members.filter(isMap);
	});
}

export function contactOf(member: JsonMap): JsonMap {
	return isMap(member.contact) ? member.contact : {};
}

export function noMember(value: string): CallError {
	return new CallError(`The group has no member "${value}"`, {
		cause: 'configuration-invalid',
		fix: "Look at 'Get Members'. A person whom WhatsApp shows only by LID cannot be found by phone.",
	});
}
