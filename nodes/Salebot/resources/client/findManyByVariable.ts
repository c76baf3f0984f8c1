import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { foundClients, variableName, variableValue } from './common';

export const findManyByVariable = operation({
	name: 'Find Many by Variable',
	value: 'findManyByVariable',
	action: 'Find many clients by variable',
	description: 'Find all clients with the value of one variable',
	contract: 'find_all_client_id_by_var',
	method: 'GET',
	path: '/find_all_client_id_by_var',
	needs: NEEDS.readClients,
	fields: [variableName, variableValue],
	result: foundClients,
});
