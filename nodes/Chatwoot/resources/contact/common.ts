import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { ListWish } from '../../../shared/vocabulary/lists';
import { mostOf } from '../../../shared/vocabulary/lists';
import { toItem } from '../../../shared/vocabulary/result';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest, Paging } from '../../../shared/vocabulary/types';
import { idOf, unwrapped } from '../../answers/digest';

/** The contact of an answer; creating wraps it once more. */
export function contactIn(body: Json): IDataObject {
	const payload = unwrapped(body);
	if (!isMap(payload) || !isMap(payload.contact)) return toItem(payload);
	const { contact, contact_inbox: inbox } = payload;
	return { ...contact, ...(isMap(inbox) && { contact_inbox: inbox }) };
}

const COLUMNS = [
	{ name: 'City', value: 'city' },
	{ name: 'Company', value: 'company' },
	{ name: 'Country', value: 'country' },
	{ name: 'Created At', value: 'created_at' },
	{ name: 'Email', value: 'email' },
	{ name: 'Last Activity', value: 'last_activity_at' },
	{ name: 'Name', value: 'name' },
	{ name: 'Phone Number', value: 'phone_number' },
] as const;

/** A minus turns the order round. */
export const sort = choice('sort', {
	displayName: 'Sort',
	wire: 'query:sort',
	default: '-last_activity_at',
	options: COLUMNS.flatMap(({ name, value }) => [
		{ name, value },
		{ name: `${name} (Descending)`, value: `-${value}` as const },
	]),
});

/** The server merges attributes into those it read before, so whoever writes them takes a turn. */
export const attributesTurn = (id: number): string => `attributes of contact ${id}`;

interface Sorting extends ListWish {
	page?: number;
	sort?: string;
}

type Order = (a: Json, b: Json) => number;

/**
 * Reads contacts as they are wanted. The server sorts by one column alone, so that pages of equal rows
 * overlap and leave contacts out: all are read unsorted then and sorted here.
 */
export const readContacts =
	(paging: Paging) =>
	async (session: Session, request: ApiRequest, params: Sorting): Promise<Json> => {
		const { page = 1, sort: wanted } = params;
		const most = mostOf(params);
		if (wanted === undefined) {
			return await session.pages(request, paging, { limit: most, start: page });
		}
		const order = orderBy(wanted);
		let size = 0;
		if (most < Infinity || page > 1) {
			const watched = watching(paging);
			const found = await session.pages(request, watched, { limit: most, start: page });
			// Among the equals of the last one any will do.
			const last = found[found.length - 1] ?? null;
			if (watched.doubles.every((one) => order(one, last) === 0)) return found;
			size = watched.longest();
		}
		const query = { ...request.query };
		delete query.sort;
		const all = await session.pages({ ...request, query }, paging, { limit: Infinity });
		const sorted = [...all].sort((a, b) => order(a, b) || Number(idOf(a)) - Number(idOf(b)));
		const from = (page - 1) * size;
		return sorted.slice(from, from + most);
	};

/** The same pages, with what came twice. */
function watching(paging: Paging) {
	const seen = new Set<string>();
	const doubles: Json[] = [];
	let longest = 0;
	return {
		...paging,
		doubles,
		longest: () => longest,
		entries: (body: Json) => {
			const entries = paging.entries(body);
			longest = Math.max(longest, entries.length);
			for (const entry of entries) {
				if (seen.has(idOf(entry))) doubles.push(entry);
				seen.add(idOf(entry));
			}
			return entries;
		},
	};
}

/** By a column, turned round by a minus; what has no value comes last, as in the server's order. */
function orderBy(wanted: string): Order {
	const column = wanted.replace(/^-/, '');
	const way = wanted.startsWith('-') ? -1 : 1;
	return (a, b) => {
		const [one, other] = [valueOf(a, column), valueOf(b, column)];
		if (one === undefined || other === undefined) {
			return Number(one === undefined) - Number(other === undefined);
		}
		const order =
			typeof one === 'number' && typeof other === 'number'
				? one - other
				: String(one).localeCompare(String(other), 'en', { sensitivity: 'base' });
		return order * way;
	};
}

/** Columns that stand among the additional attributes, by their names there. */
const ADDITIONAL: Record<string, string> = {
	city: 'city',
	company: 'company_name',
	country: 'country',
};

function valueOf(contact: Json, column: string): string | number | undefined {
	if (!isMap(contact)) return undefined;
	const additional = contact.additional_attributes;
	const inner = ADDITIONAL[column];
	const held =
		inner === undefined ? contact[column] : isMap(additional) ? additional[inner] : undefined;
	if (typeof held === 'number') return held;
	return typeof held === 'string' && held !== '' ? held : undefined;
}
