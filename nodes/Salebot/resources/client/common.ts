import type { IDataObject } from 'n8n-workflow';
import { choice, text } from '../../../shared/vocabulary/fields';
import { CallError, excerpt } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { held, heldList } from '../../answers';

/** The one client of an answer; none is told in several ways, all of them here (salebot.md C.1). */
export function clientFound(body: Json): IDataObject {
	const found = held(body, 'client_id');
	if (isMap(body) && found !== null && found !== '') return body;
	throw noSuchClient('');
}

/** With Salebot's own words, where it said any. */
export function noSuchClient(said: string): CallError {
	const words = excerpt(said);
	return new CallError(`Salebot found no such client${words === '' ? '' : `: ${words}`}`, {
		cause: 'configuration-invalid',
		fix: 'Check the value searched for. To go on without a client, set On Error to continue.',
	});
}

/** A list of client IDs as items; none found, no items. */
export function foundClients(body: Json): IDataObject[] {
	return heldList(body, 'client_ids').map((id) => ({ client_id: id }));
}

export const variableName = text('var', {
	displayName: 'Variable Name',
	wire: 'query:var',
	required: true,
	placeholder: 'e.g. email',
});

export const variableValue = text('val', {
	displayName: 'Variable Value',
	wire: 'query:val',
	required: true,
	placeholder: 'e.g. name@email.com',
});

/** Only `order` is a documented value; the client's variables are the default. */
export const searchIn = (where: 'query' | 'body') =>
	choice('searchIn', {
		displayName: 'Search In',
		wire: `${where}:search_in`,
		default: 'client',
		options: [
			{ name: 'Variables of the Client', value: 'client' },
			{ name: 'Variables of the Deal', value: 'order' },
		],
	});

export function onlyOrder(
	{ searchIn }: { searchIn?: string },
	draft: { query: Record<string, unknown>; body: Record<string, unknown> },
): void {
	if (searchIn === 'order') return;
	delete draft.query.search_in;
	delete draft.body.search_in;
}
