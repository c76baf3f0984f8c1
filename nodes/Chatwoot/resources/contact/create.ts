import { InputError } from '../../../shared/vocabulary/errors';
import { collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../api';
import { customAttributeFields } from '../../fields/attributes';
import { accountOperation } from '../../operation';
import { contactIn } from './common';
import { contactFields, newContactInbox } from './fields';
import { unlike, without } from '../../answers/proofs';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description: 'Create a contact. Email, phone and identifier may not belong to another one.',
	contract: 'contactCreate',
	method: 'POST',
	path: '/contacts',
	needs: NEEDS.user,
	proves: {
		by: "the answer's payload.contact.id, and its inbox where one is chosen",
		lacks: (body, { inboxId }) =>
			without(body, 'payload.contact.id') ??
			unlike(body, { 'payload.contact_inbox.inbox.id': inboxId }),
	},
	fields: [
		newContactInbox,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...contactFields,
			text('sourceId', {
				displayName: 'Source ID',
				description: "The contact's identity in the inbox; made up when left out",
				wire: 'body:source_id',
			}),
		]),
		...customAttributeFields({ method: 'contactAttributes' }),
	],
	check: (params) => {
		const { inboxId, name, email, phoneNumber, identifier } = params;
		if ([inboxId, name, email, phoneNumber, identifier].some((value) => value !== undefined))
			return;
		throw new InputError(
			'Nothing is said about the contact',
			"Choose an inbox, or add a name, an email, a phone or an identifier to 'Additional Fields'.",
		);
	},
	result: contactIn,
});
