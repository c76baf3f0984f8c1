import { collection, flag, id, number } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { limitIn, returnAll } from '../../../shared/vocabulary/lists';
import { client } from '../../things';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many clients',
	description: 'Get many clients of the project, newest first',
	contract: 'get_clients',
	method: 'GET',
	path: '/get_clients',
	needs: NEEDS.readClients,
	fields: [
		returnAll,
		limitIn('query:limit'),
		collection('filters', 'Filters', 'Add filter', [
			id('list', {
				displayName: 'List ID',
				description: 'Only the clients of this list',
				wire: 'query:list',
				placeholder: 'e.g. 1170282',
			}),
			number('offset', {
				displayName: 'Offset',
				description: 'How many clients to leave out at the beginning',
				wire: 'query:offset',
				min: 0,
				whole: true,
			}),
			flag('reverse', {
				displayName: 'Oldest First',
				description: 'Whether to begin with the oldest client; without effect on a list',
				wire: 'query:reverse',
			}),
		]),
	],
	shape: [
		({ reverse }, { query }) => {
			if (reverse === false) delete query.reverse;
			// The document names no value; 1 is what a query can say without doubt.
			else if (reverse) query.reverse = 1;
		},
	],
	paging: {
		kind: 'offset',
		size: 500,
		limitParameter: 'limit',
		positionParameter: 'offset',
		entries: (body) => heldList(body, 'clients'),
		identity: (entry) => JSON.stringify(isMap(entry) ? (entry.id ?? entry) : entry),
	},
	yields: client,
});
