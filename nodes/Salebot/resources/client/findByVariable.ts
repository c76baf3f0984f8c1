import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { groupIdIn } from '../../fields/identity';
import { clientFound, onlyOrder, searchIn, variableName, variableValue } from './common';

export const findByVariable = operation({
	name: 'Find by Variable',
	value: 'findByVariable',
	action: 'Find client by variable',
	description: 'Find a client by the value of one variable',
	contract: 'find_client_id_by_var',
	method: 'GET',
	path: '/find_client_id_by_var',
	needs: NEEDS.readClients,
	fields: [variableName, variableValue, searchIn('query'), groupIdIn('query')],
	shape: [onlyOrder],
	result: clientFound,
});
