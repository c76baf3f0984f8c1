import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Record<string, unknown>;

/** How a server answers one kind of list. */
export interface ListAnswer {
	/** The end of the path below which the list stands. */
	path: RegExp;
	/** The body of a page. */
	body(rows: Row[], all: { total: number; more: boolean }): unknown;
	/** What a row has beside its ID. */
	row?(id: number): Row;
	/** Messages come newest page first, each oldest first, before or after an ID, or before a time. */
	cursor?: 'id' | 'time';
	/** Gives the first page whatever page is asked for. */
	deaf?: true;
}

interface SmallPages {
	url: string;
	/** How often the list was asked for. */
	asked(): number;
	stop(): Promise<void>;
}

/** A server with one list of so many rows, of which it gives only so many at a time. */
export async function startSmallPages(
	list: ListAnswer,
	{ total, size }: { total: number; size: number },
): Promise<SmallPages> {
	const rows = Array.from({ length: total }, (_, index) => ({
		id: index + 1,
		...list.row?.(index + 1),
	}));
	let asked = 0;
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://localhost');
		response.setHeader('Content-Type', 'application/json');
		if (!list.path.test(url.pathname)) {
			response.statusCode = 404;
			response.end('{"error":"Resource could not be found"}');
			return;
		}
		asked += 1;
		const { page, more } = list.cursor
			? cut(rows, list.cursor, url, size)
			: paged(rows, pageOf(list, url), size);
		response.end(JSON.stringify(list.body(page, { total, more })));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		asked: () => asked,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const pageOf = ({ deaf }: ListAnswer, { searchParams }: URL) =>
	deaf ? 1 : Number(searchParams.get('page') ?? 1);

function paged(rows: Row[], page: number, size: number) {
	const from = (page - 1) * size;
	return { page: rows.slice(from, from + size), more: from + size < rows.length };
}

/** When a row was written, as the server shows it. */
export const writtenAt = (id: number) => new Date(Date.UTC(2026, 2, 1) + id * 60_000).toISOString();

function cut(
	rows: Array<Row & { id: number }>,
	by: 'id' | 'time',
	{ searchParams }: URL,
	size: number,
) {
	const after = searchParams.get('after');
	const given = searchParams.get('before');
	if (by === 'time' && given !== null) {
		const earlier = rows.filter(({ id }) => writtenAt(id) < given);
		return { page: earlier.slice(-size), more: earlier.length > size };
	}
	const before = Number(given ?? Infinity);
	if (after !== null) {
		const later = rows.filter(({ id }) => id > Number(after) && id < before);
		return { page: later.slice(0, size), more: later.length > size };
	}
	const earlier = rows.filter(({ id }) => id < before);
	return { page: earlier.slice(-size), more: earlier.length > size };
}
