import { collection } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { attributesForm } from '../../fields/attributes';
import { clear, clearing } from '../../fields/clear';
import { contactId, contactLane } from '../../fields/contact';
import { contactFields, includeContactInboxes } from './fields';
import { withPictureApart } from '../../calls/parts';
import { accountOperation } from '../../operation';
import { attributesTurn, contactIn } from './common';
import { changedContact } from './kept';
import { changes } from '../../answers/sent';
import * as things from '../../things';

const EMPTIED = {
	email: { name: 'Email', wire: 'body:email' },
	identifier: { name: 'Identifier', wire: 'body:identifier' },
	phoneNumber: { name: 'Phone Number', wire: 'body:phone_number' },
} as const;

/** chatwoot.md 3.5: attributes are merged into those that are there. */
export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update contact',
	description: 'Change a contact. Attributes that are not named stay.',
	contract: 'contactUpdate',
	yields: things.contact,
	method: 'PUT',
	path: '/contacts/{id}',
	needs: NEEDS.user,
	proves: changes('payload.id', 'id'),
	fields: [
		contactId,
		collection('updateFields', 'Update Fields', 'Add field', [...contactFields, clear(EMPTIED)]),
		...attributesForm({ method: 'contactAttributes' }),
	],
	options: [includeContactInboxes],
	shape: [clearing(EMPTIED)],
	send: async (session, request, params) =>
		await changedContact(
			session,
			params,
			params.id,
			request.body,
			async () =>
				await withPictureApart(session, request, {
					to: () => ({ method: 'PUT', path: request.path }),
					name: () => `Contact ${params.id}`,
				}),
		),
	lane: contactLane,
	turn: ({ id }) => attributesTurn(id),
	result: contactIn,
});
