import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { checkOrderId, orderIdIn } from './fields';

export const getState = operation({
	name: 'Get State',
	value: 'getState',
	action: 'Get state of deal',
	description: 'Get the state of a deal in the CRM',
	contract: 'get_order_state',
	method: 'GET',
	path: '/get_order_state',
	needs: NEEDS.readCrm,
	fields: [clientIdIn('query'), orderIdIn('query')],
	check: checkOrderId,
	result: (body) => ({ state_id: held(body, 'state_id') }),
});
