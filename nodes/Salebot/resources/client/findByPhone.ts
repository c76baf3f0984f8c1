import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { phoneIn } from '../../fields/identity';
import { clientFound } from './common';

export const findByPhone = operation({
	name: 'Find by Phone',
	value: 'findByPhone',
	action: 'Find client by phone',
	description: 'Find a client by phone, among WhatsApp clients and in variables',
	contract: 'find_client_id_by_phone',
	method: 'GET',
	path: '/find_client_id_by_phone',
	needs: NEEDS.readClients,
	fields: [phoneIn('query')],
	result: clientFound,
});
