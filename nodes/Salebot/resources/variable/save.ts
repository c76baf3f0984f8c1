import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, when } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn, clientsList } from '../../fields/identity';
import { addedUp } from '../../fields/many';
import {
	mergeWebhookBody,
	nestedWebhook,
	oneTarget,
	replaceable,
} from '../../fields/universalWebhook';
import { variableFields, variablesOf } from '../../fields/variables';

const PREFIX = 'client.';

/** salebot.md A.4, 19: without a prefix a variable goes to the deal. */
export const save = operation({
	name: 'Save',
	value: 'save',
	action: 'Save variables',
	description: 'Save variables of a client or of its current deal',
	contract: 'save_variables',
	method: 'POST',
	path: '/save_variables',
	needs: NEEDS.writeClients,
	idempotent: true,
	fields: [
		choice('target', {
			displayName: 'Save For',
			default: 'clientId',
			options: [
				{ name: 'One Client', value: 'clientId' },
				{ name: 'Several Clients', value: 'clients' },
			],
		}),
		when({ target: ['clientId'] }, replaceable(clientIdIn('body'))),
		when({ target: ['clients'] }, replaceable(clientsList)),
		choice('scope', {
			displayName: 'Scope',
			description:
				'Where the variables are kept. A name that begins with "client." goes to the client in any case.',
			default: 'deal',
			options: [
				{ name: 'Client (Stays)', value: 'client' },
				{ name: 'Deal (Ends With the Deal)', value: 'deal' },
			],
		}),
		...variableFields,
		collection('additionalFields', 'Additional Fields', 'Add field', nestedWebhook),
	],
	check: (params) => {
		const foreign = params.universalWebhook ?? {};
		if (Object.keys(variablesOf(params)).length === 0 && !isMap(foreign.variables)) {
			throw new InputError("'Variables' is empty", 'Add at least one variable.');
		}
		oneTarget(params, ['client_id', 'clients'], params.clientId ?? params.clients);
	},
	shape: [
		(params, { body }) => {
			const entries = Object.entries(variablesOf(params));
			// The foreign body may hold them instead.
			if (entries.length === 0) delete body.variables;
			else if (params.scope === 'client') {
				body.variables = Object.fromEntries(
					entries.map(([name, value]) => [name.startsWith(PREFIX) ? name : PREFIX + name, value]),
				);
			}
		},
		mergeWebhookBody,
	],
	lane: ({ clientId, clients }) => String(clientId ?? clients?.join() ?? ''),
	many: {
		unit: 'clients',
		take: ({ target, clientId, clients }) =>
			(target === 'clients' ? clients : clientId === undefined ? undefined : [clientId]) ?? [],
		put: (params, parts) => ({
			...params,
			target: 'clients' as const,
			clientId: undefined,
			clients: parts,
		}),
		alike: (params) => ({ ...params, target: null, clientId: null, clients: null }),
		join: addedUp,
	},
});
