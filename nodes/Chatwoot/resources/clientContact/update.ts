import { collection } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { InputError } from '../../../shared/vocabulary/errors';
import { CONTACT, contactIdentifier, clientContactLane, withSource } from '../../fields/client';
import { at, changed, unlike, without } from '../../answers/proofs';
import { changePart } from '../../calls/partOfWhole';
import { plainOperation } from '../../operation';
import { contactFields } from './fields';
import * as things from '../../things';

export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Update contact',
	description:
		'Change a contact. An email or phone that another contact has joins the two into that one.',
	contract: 'update-a-contact',
	yields: things.clientContact,
	method: 'PATCH',
	path: CONTACT,
	idempotent: true,
	proves: {
		by: 'the fields of the answer',
		lacks: (body, { name, email, phoneNumber, customAttributes }) =>
			without(body, 'id') ??
			unlike(body, { name, email, phone_number: phoneNumber }) ??
			changed(body, { custom_attributes: customAttributes }),
	},
	fields: [
		contactIdentifier,
		collection('updateFields', 'Update Fields', 'Add field', [
			...contactFields,
			textId('identifier', {
				displayName: 'Identifier',
				placeholder: 'e.g. crm-815',
				description:
					"The person's ID in your own system: it proves who asks and marks the contact as verified, but is not changed",
				wire: 'body:identifier',
			}),
		]),
	],
	check: ({ identifierHash, identifier }) => {
		if (identifierHash === undefined || identifier !== undefined) return;
		throw new InputError("'Identifier' is empty", "'Identifier Hash' is the proof of it.");
	},
	lane: clientContactLane,
	turn: clientContactLane,
	send: async (session, request, { contactIdentifier: contact, identifier, identifierHash }) => {
		const proof: JsonMap = {
			...(identifier !== undefined && { identifier }),
			...(identifierHash !== undefined && { identifier_hash: identifierHash }),
		};
		return await changePart(session, request, {
			what: `attributes of contact ${contact}`,
			path: 'custom_attributes',
			beside: proof,
			// Only the answer to a change shows them, also to one that changes nothing.
			read: async () => await session.send({ ...request, body: proof, reads: true }),
			shown: (body) => at(body, 'custom_attributes'),
		});
	},
	result: withSource,
});
