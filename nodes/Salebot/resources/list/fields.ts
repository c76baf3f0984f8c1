import { id } from '../../../shared/vocabulary/fields';
import { partsOfList } from '../../../shared/vocabulary/lists';

/** The number of a client list; no call lists them. */
export const listId = id('listId', {
	displayName: 'List ID',
	description:
		'The number of the list, from its address in Salebot. No call of the API lists them.',
	wire: 'body:list_id',
	required: true,
	placeholder: 'e.g. 1170282',
});

export const clients = partsOfList('clients', 'client IDs');
