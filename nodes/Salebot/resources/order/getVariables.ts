import { words } from '../../../shared/vocabulary/ids';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { checkOrderId, orderId } from './fields';

/** salebot.md A.4, 34: a POST that reads. */
export const getVariables = operation({
	name: 'Get Variables',
	value: 'getVariables',
	action: 'Get variables of deal',
	description: 'Get variables of a deal',
	contract: 'get_order_vars',
	method: 'POST',
	path: '/get_order_vars',
	needs: NEEDS.readCrm,
	reads: true,
	idempotent: true,
	fields: [
		clientIdIn('body'),
		orderId,
		words('variables', {
			displayName: 'Variable Names',
			description: 'The names to get, separated by commas or as a list. Left empty, all of them.',
			wire: 'body:variables',
			placeholder: 'e.g. budget, comment',
		}),
	],
	check: checkOrderId,
	result: (body) => {
		const result = held(body, 'result');
		return isMap(result) ? result : { result };
	},
});
