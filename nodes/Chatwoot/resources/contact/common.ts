import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Draft } from '../../../shared/vocabulary/types';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';

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
export const attributesTurn = (id: string | number): string => `attributes of contact ${id}`;

interface Sorting {
	returnAll?: boolean;
	sort?: string;
}

/**
 * The server sorts by one column alone, so that its pages overlap and leave contacts out: all of them
 * are read unsorted.
 */
export function readUnsorted({ returnAll }: Sorting, { query }: Draft): void {
	if (returnAll === true) delete query.sort;
}

/** All contacts in the order that was asked for; what has no value comes last. */
export function sortedContacts(body: Json, { returnAll, sort: wanted }: Sorting): IDataObject[] {
	const found = Array.isArray(body) ? body.filter(isMap) : [];
	if (returnAll !== true || wanted === undefined) return found.map(toItem);
	const column = wanted.replace(/^-/, '');
	const way = wanted.startsWith('-') ? -1 : 1;
	return [...found]
		.sort((a, b) => {
			const [one, other] = [valueOf(a, column), valueOf(b, column)];
			if (one === undefined || other === undefined) {
				return Number(one === undefined) - Number(other === undefined);
			}
			const order =
				typeof one === 'number' && typeof other === 'number'
					? one - other
					: String(one).localeCompare(String(other), 'en', { sensitivity: 'base' });
			return order * way || Number(a.id) - Number(b.id);
		})
		.map(toItem);
}

/** Columns that stand among the additional attributes, by their names there. */
const ADDITIONAL: Record<string, string> = {
	city: 'city',
	company: 'company_name',
	country: 'country',
};

function valueOf(contact: JsonMap, column: string): string | number | undefined {
	const additional = contact.additional_attributes;
	const inner = ADDITIONAL[column];
	const held =
		inner === undefined ? contact[column] : isMap(additional) ? additional[inner] : undefined;
	if (typeof held === 'number') return held;
	return typeof held === 'string' && held !== '' ? held : undefined;
}
