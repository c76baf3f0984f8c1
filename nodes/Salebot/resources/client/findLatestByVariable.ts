import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientFound, variableName, variableValue } from './common';

export const findLatestByVariable = operation({
	name: 'Find Latest by Variable',
	value: 'findLatestByVariable',
	action: 'Find latest client by variable',
	description: 'Find the newest client with a variable of the client or of its deals',
	contract: 'find_latest_client_id_by_var',
	method: 'GET',
	path: '/find_latest_client_id_by_var',
	needs: NEEDS.readClients,
	fields: [variableName, variableValue],
	result: clientFound,
});
