import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { checkOrderId, orderIdIn } from './fields';

/** salebot.md A.4, 33. Repeating it would move the deal once more. */
export const moveToNextState = operation({
	name: 'Move to Next State',
	value: 'moveToNextState',
	action: 'Move deal to next state',
	description: 'Move a deal to the next state of its funnel',
	contract: 'move_order_to_next_state',
	method: 'POST',
	path: '/move_order_to_next_state',
	needs: NEEDS.writeCrm,
	fields: [clientIdIn('body'), orderIdIn('body')],
	check: checkOrderId,
	lane: ({ clientId }) => String(clientId),
});
