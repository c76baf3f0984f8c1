import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, custom, id, text, when } from '../../../shared/vocabulary/fields';
import { kindOf, textIn } from '../../../shared/vocabulary/read';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn, phoneIn } from '../../fields/identity';

/** salebot.md A.4, 36: one of three identifiers is used, so one is sent. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create deal',
	description: 'Create a deal; an unknown phone or email creates a client too',
	contract: 'create_order',
	method: 'POST',
	path: '/create_order',
	needs: NEEDS.writeCrm,
	fields: [
		choice('target', {
			displayName: 'Client By',
			default: 'clientId',
			options: [
				{ name: 'Client ID', value: 'clientId' },
				{ name: 'Email', value: 'email' },
				{ name: 'Phone', value: 'phone' },
			],
		}),
		when({ target: ['clientId'] }, clientIdIn('body')),
		when(
			{ target: ['email'] },
			text('email', {
				displayName: 'Email',
				wire: 'body:email',
				required: true,
				placeholder: 'e.g. name@email.com',
			}),
		),
		when({ target: ['phone'] }, phoneIn('body')),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			custom(
				'budget',
				{ displayName: 'Budget', wire: 'body:budget', placeholder: 'e.g. 1500.50' },
				{ type: 'string', default: '' },
				readAmount,
			),
			text('description', { displayName: 'Description', wire: 'body:description', rows: 2 }),
			text('name', { displayName: 'Name', wire: 'body:name' }),
			id('stateId', {
				displayName: 'State ID',
				description: 'The state of the CRM in which the deal begins',
				wire: 'body:state_id',
				placeholder: 'e.g. 37',
			}),
		]),
	],
	lane: ({ clientId, phone, email }) => String(clientId ?? phone ?? email ?? ''),
});

/** A number where JavaScript can hold the amount exactly, else its digits as text. */
function readAmount(raw: unknown, { label }: { label: string }): number | string {
	const given = textIn(raw).trim();
	if (!/^-?\d+(\.\d+)?$/.test(given)) {
		throw new InputError(
			`'${label}' is no amount: ${kindOf(raw)}`,
			'Enter digits, with a point before the decimals.',
		);
	}
	return String(Number(given)) === given ? Number(given) : given;
}
