import { flag } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { conditionFields } from './conditions';
import { foundClients, onlyOrder, searchIn } from './common';

export const search = operation({
	name: 'Search',
	value: 'search',
	action: 'Search clients',
	description: 'Find clients by conditions on their variables or those of their deals',
	contract: 'find_clients',
	method: 'POST',
	path: '/find_clients',
	needs: NEEDS.readClients,
	reads: true,
	idempotent: true,
	fields: [
		...conditionFields,
		flag('includeAll', {
			displayName: 'All Conditions',
			description: 'Whether all conditions must hold; otherwise one of them is enough',
			wire: 'body:include_all',
			default: true,
		}),
		searchIn('body'),
	],
	shape: [onlyOrder],
	result: foundClients,
});
