import { text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn } from '../../fields/identity';

export const assign = operation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign client to employee',
	description: "Give a client to an employee, or let Salebot's distribution choose one",
	contract: 'assign_to_user',
	method: 'POST',
	path: '/assign_to_user',
	needs: NEEDS.writeClients,
	fields: [
		clientIdIn('body'),
		text('email', {
			displayName: 'Employee Email',
			description: 'Leave it empty to let Salebot distribute the client',
			wire: 'body:email',
			placeholder: 'e.g. name@email.com',
			ifNothing: 'refuse',
		}),
	],
	lane: ({ clientId }) => String(clientId),
});
