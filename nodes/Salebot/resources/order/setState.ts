import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { stateId } from './fields';

/** salebot.md A.4, 37: it takes no deal, so the client's current one is meant. */
export const setState = operation({
	name: 'Set State',
	value: 'setState',
	action: 'Set state of deal',
	description: "Move a client's current deal to a state of the CRM",
	contract: 'set_order_state',
	method: 'POST',
	path: '/set_order_state',
	needs: NEEDS.writeCrm,
	idempotent: true,
	fields: [clientIdIn('body'), stateId],
	lane: ({ clientId }) => String(clientId),
});
