import { custom, text } from '../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../shared/vocabulary/ids';
import { asPhone } from '../../shared/vocabulary/phone';
import type { Wire } from '../../shared/vocabulary/types';

export const contactId = wholeIdPicker('id', {
	displayName: 'Contact',
	description: "The contact's ID, as in the address of its page in Chatwoot",
	wire: 'path:id',
	required: true,
	search: 'searchContacts',
	placeholder: 'e.g. 42',
});

export const contactLane = ({ id }: { id: number }) => `contact ${id}`;

/** E.164, the only form that the server takes. */
export const phone = <const N extends string>(name: N, wire: Wire, required = false) =>
	custom(
		name,
		{
			...(required && { required }),
			displayName: 'Phone Number',
			description:
				'With + and country code, however it is grouped; without + only what can be of no other country is taken',
			wire,
			placeholder: 'e.g. +5511987654321',
		},
		{ type: 'string', default: '' },
		asPhone,
	);

export const email = text('email', {
	displayName: 'Email',
	wire: 'body:email',
	placeholder: 'e.g. name@email.com',
});

export const identifier = textId('identifier', {
	displayName: 'Identifier',
	placeholder: 'e.g. crm-815',
	description: "The contact's ID in your own system; for WhatsApp groups the JID",
	wire: 'body:identifier',
});

export const name = text('name', { displayName: 'Name', wire: 'body:name' });

export const avatarUrl = text('avatarUrl', {
	displayName: 'Avatar URL',
	description: 'The address of a picture, which Chatwoot fetches',
	wire: 'body:avatar_url',
	placeholder: 'e.g. https://example.com/anna.png',
});
