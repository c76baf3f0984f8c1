import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
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
