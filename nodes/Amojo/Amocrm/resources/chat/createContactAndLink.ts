import { CallError, InputError } from '../../../../shared/vocabulary/errors';
import { text } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { contactFields } from '../../../fields/amocrm';
import { phone as phoneNumber } from '../../../fields/common';
import { textId } from '../../../../shared/vocabulary/ids';
import { firstOf, link } from '../../../calls/links';

/** A contact for a chat that has none, in one step. */
export const createContactAndLink = operation({
	name: 'Create Contact and Link',
	value: 'createContactAndLink',
	action: 'Create contact and link chat to it',
	description: 'Create a contact and link a chat to it',
	contract: null,
	uses: ['create_contacts', 'link_contact_chats'],
	fields: [
		textId('chatId', {
			displayName: 'Chat ID in Amojo',
			description: "The chat's own ID in amojo, from the answer of Create or from a webhook",
			placeholder: 'e.g. 6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
			required: true,
		}),
		text('name', { displayName: 'Name', placeholder: 'e.g. Anna Petrova' }),
		phoneNumber('phone', { displayName: 'Phone', placeholder: 'e.g. +79151112233' }),
		text('email', { displayName: 'Email', placeholder: 'e.g. name@email.com' }),
	],
	check: ({ name, phone, email }) => {
		if (name ?? phone ?? email) return;
		throw new InputError('The contact is empty', "Fill in 'Name', 'Phone' or 'Email'.");
	},
	lane: ({ chatId }) => chatId,
	execute: async (session, { chatId, name, phone, email }) => {
		const fields = contactFields(phone, email);
		const created = await session.send({
			method: 'POST',
			path: '/api/v4/contacts',
			body: [
				{
					...(name !== undefined && { name }),
					...(fields.length > 0 && { custom_fields_values: fields }),
				},
			],
			idempotent: false,
		});
		const contact = firstOf(created, 'contacts');
		try {
			const linked = await link(session.send, Number(contact.id), chatId);
			return { contact_id: contact.id ?? null, chat_id: chatId, link: linked };
		} catch (error) {
			throw notLinked(error, contact.id);
		}
	},
});

/** Who repeats this would have a second contact, so what is there already must be told. */
function notLinked(error: unknown, id: unknown): unknown {
	if (!(error instanceof CallError)) return error;
	const told = `The contact ${String(id)} was created, but the chat is not linked to it. Use 'Link to Contact' with it.`;
	const fix = [told, error.details.fix].filter(Boolean).join(' ');
	return new CallError(error.message, { ...error.details, fix });
}
