import { operation } from '../../../shared/vocabulary/types';
import { digestVariables } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';

/** salebot.md A.4, 20: a flat map of the client's, the deal's and the system's variables. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get variables',
	description: 'Get all variables of a client and its current deal',
	contract: 'get_variables',
	method: 'GET',
	path: '/get_variables',
	needs: NEEDS.readClients,
	fields: [clientIdIn('query')],
	digest: digestVariables,
});
