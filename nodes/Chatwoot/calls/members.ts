import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { idOf, listAt } from '../answers/digest';
import type { OfGroup } from '../operation';
import { accountPath } from '../operation';

/** The most that the server gives in one page (chatwoot.md 1.2). */
export const LARGEST_PAGE = 100;

interface Wish {
	limit: number;
	perPage?: number;
	page?: number;
}

const members = listAt('payload');

/**
 * Reads a group's members. The server pins the connected number to page 1 where it does not belong:
 * it then comes twice, and the row it pushed out is on no page. Rows are told apart by their ID, and
 * the lost one is fetched with a page size that makes it the first of page 2.
 */
export async function readMembers(
	session: Pick<Session, 'send'>,
	params: OfGroup & { inboxId?: string | number },
	{ limit, perPage = LARGEST_PAGE, page: first = 1 }: Wish,
): Promise<Json[]> {
	const found = new Map<string, Json>();
	const ask = async (page: number, size: number) => {
		const body = await session.send({
			method: 'GET',
			path: accountPath(params, `/contacts/${encodeURIComponent(params.id)}/group_members`),
			query: {
				page,
				per_page: size,
				...(params.inboxId !== undefined && { inbox_id: params.inboxId }),
			},
			idempotent: true,
		});
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
		last = await ask(page, perPage);
	}
	const complete = first === 1 && found.size < limit;
	if (complete && size > 1 && last.total === found.size + 1) await ask(2, size - 1);
	return [...found.values()].slice(0, limit === Infinity ? undefined : limit);
}

function totalOf(body: Json): number {
	const meta = isMap(body) && isMap(body.meta) ? body.meta : {};
	return Number(meta.total_count);
}
