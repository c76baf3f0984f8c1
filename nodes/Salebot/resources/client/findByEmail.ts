import { text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientFound } from './common';

export const findByEmail = operation({
	name: 'Find by Email',
	value: 'findByEmail',
	action: 'Find client by email',
	description: 'Find a client by an email address in its variables',
	contract: 'find_client_id_by_email',
	method: 'GET',
	path: '/find_client_id_by_email',
	needs: NEEDS.readClients,
	fields: [
		text('email', {
			displayName: 'Email',
			wire: 'query:email',
			required: true,
			placeholder: 'e.g. name@email.com',
		}),
	],
	result: clientFound,
});
