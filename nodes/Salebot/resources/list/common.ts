import { list } from '../../../shared/fields';

export const listedClients = list('clients', {
	displayName: 'Client IDs',
	description: 'IDs of the clients in Salebot, separated by commas or as a list',
	wire: 'body:clients',
	required: true,
	integers: true,
});
