import { text } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import { customAttributes } from '../../fields/client';
import { avatarUrl, email, name, phone } from '../../fields/contact';

export const identifier = textId('identifier', {
	displayName: 'Identifier',
	placeholder: 'e.g. crm-815',
	description:
		"The person's ID in your own system. A contact of the account that has it is joined; with 'HMAC Token' in the credential it is proved.",
	wire: 'body:identifier',
});

const identifierHash = text('identifierHash', {
	displayName: 'Identifier Hash',
	placeholder: 'e.g. 5d41402abc4b2a76b9719d911017c592',
	description:
		"The proof of 'Identifier', where it is made elsewhere. The credential makes it from its 'HMAC Token'.",
	wire: 'body:identifier_hash',
});

/** What a contact may say of itself, besides who it is. */
export const contactFields = [
	name,
	email,
	phone('phoneNumber', 'body:phone_number'),
	identifierHash,
	avatarUrl,
	customAttributes,
] as const;

export const sourceId = {
	displayName: 'Source ID',
	wire: 'body:source_id',
	placeholder: 'e.g. visitor-4711',
} as const;

export const anySourceId = textId('sourceId', {
	...sourceId,
	description:
		'How the contact is known in the inbox; made up when left out. One that has it already is given back as it is.',
});
