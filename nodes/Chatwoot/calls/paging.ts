import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Paging } from '../../shared/vocabulary/types';
import { idOf, listAt } from '../answers/digest';
import { at, idIn } from '../answers/proofs';

/** The count of the whole list, under the first of these names that its `meta` has. */
export const totalIn =
	(...names: string[]) =>
	(body: Json): number | undefined => {
		const counts = names.map((name) => at(body, name)).filter((count) => count !== undefined);
		return typeof counts[0] === 'number' ? counts[0] : undefined;
	};

/** Lists of contacts: 15 a page (chatwoot.md 3.3). */
export const contactPages: Paging = {
	kind: 'page',
	size: 15,
	first: 1,
	positionParameter: 'page',
	entries: listAt('payload'),
	identity: idOf,
	total: totalIn('meta.count'),
};

/** A search tells itself whether more follows; its count is that of the page. */
export const searchPages: Paging = {
	...contactPages,
	total: undefined,
	readsTwice: true,
	more: (body) => {
		const meta = isMap(body) ? body.meta : undefined;
		return isMap(meta) && typeof meta.has_more === 'boolean' ? meta.has_more : undefined;
	},
};

/**
 * Lists of conversations: 25 a page unless the server is set otherwise (chatwoot.md 3.3). The count is
 * that of all, whoever they are assigned to.
 */
export const conversationPages = (...path: string[]): Paging => ({
	...contactPages,
	size: 25,
	entries: listAt(...path),
	total: totalIn('data.meta.all_count', 'meta.all_count'),
});

/** Conversations that hold a text: what the server counts of these are the rows of the page. */
export const searchedConversations = (...path: string[]): Paging => ({
	...conversationPages(...path),
	total: undefined,
	readsTwice: true,
});

/** Messages from the newest on: pages are oldest first, so the way back goes on before the first row (chatwoot.md 3.3). */
export const messagesBackwards = (messages: Paging['entries']): Paging => ({
	kind: 'cursor',
	size: 20,
	positionParameter: 'before',
	entries: (body) => [...messages(body)].reverse(),
	next: (_, entries) => goingOn(entries),
	identity: idOf,
});

const SAME_MOMENT_S = 1;

/**
 * The ID behind which the way through messages goes on. They come by time, and of those written at once
 * the IDs may be in another order: what has not come yet may have a nearer ID than the last row. So the
 * way goes on behind the last one that is clearly of another moment.
 */
export function goingOn(entries: readonly Json[]): Json | undefined {
	const last = entries[entries.length - 1] ?? null;
	const time = Number(at(last, 'created_at'));
	const settled = entries.filter(
		(row) => Math.abs(Number(at(row, 'created_at')) - time) > SAME_MOMENT_S,
	);
	// A page of one moment would be asked for again and again.
	return idIn(settled[settled.length - 1] ?? last);
}

/**
 * The moment after an entry: the server keeps smaller parts of a second than it shows, so that only this
 * one is certainly later than all that were written in the same millisecond.
 */
function after(shown: Json | undefined): string | undefined {
	const moment = Date.parse(String(shown));
	return Number.isNaN(moment) ? undefined : new Date(moment + 1).toISOString();
}

/** Messages of the internal chat, from the newest on: the server goes back by time. */
export const internalMessagesBackwards: Paging = {
	kind: 'cursor',
	size: 50,
	positionParameter: 'before',
	entries: (body) => listAt('messages')(body).reverse(),
	identity: idOf,
	next: (body, entries) =>
		at(body, 'meta.has_more') === true
			? after(at(entries.at(-1) ?? null, 'created_at'))
			: undefined,
};

/** Lists by page, whose entries stand at a path of the answer. */
export const pagesOf = (size: number, ...path: string[]): Paging => ({
	...contactPages,
	size,
	entries: listAt(...path),
});

/** The same without a count: nothing but another look tells that something was deleted meanwhile. */
export const uncounted = (size: number, ...path: string[]): Paging => ({
	...pagesOf(size, ...path),
	total: undefined,
	readsTwice: true,
});

/** Notifications of the token's user. */
export const notificationPages = {
	...pagesOf(15, 'data', 'payload'),
	total: totalIn('data.meta.count'),
};

/** Companies: 25 a page. */
export const companyPages: Paging = {
	...pagesOf(25, 'payload'),
	total: totalIn('meta.total_count'),
};

/** Articles of a portal: 25 a page. The count is that of all, whatever their status and author. */
export const articlePages: Paging = {
	...pagesOf(25, 'payload'),
	total: totalIn('meta.articles_count'),
};

/** The audit log: 25 a page, on older servers 15. */
export const auditPages: Paging = {
	...pagesOf(25, 'audit_logs'),
	total: totalIn('total_entries'),
};
