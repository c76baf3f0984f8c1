import { InputError } from '../../../shared/vocabulary/errors';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';
import { variableFields, variablesOf } from '../../fields/variables';
import { checkOrderId, orderId } from './fields';

export const setVariables = operation({
	name: 'Set Variables',
	value: 'setVariables',
	action: 'Set variables of deal',
	description:
		'Set variables of a deal. Its name and description are the variables Название and Описание (Name and Description on the international host).',
	contract: 'set_order_vars',
	method: 'POST',
	path: '/set_order_vars',
	needs: NEEDS.writeCrm,
	idempotent: true,
	fields: [clientIdIn('body'), orderId, ...variableFields],
	check: (params) => {
		checkOrderId(params);
		if (Object.keys(variablesOf(params)).length > 0) return;
		throw new InputError("'Variables' is empty", 'Add at least one variable.');
	},
	lane: ({ clientId }) => String(clientId),
});
