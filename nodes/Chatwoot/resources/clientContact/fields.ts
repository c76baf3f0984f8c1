import { textId } from '../../../shared/vocabulary/ids';
import { avatarUrl, email, name, phone } from '../../fields/contact';
import { customAttributes, identifierHash } from '../../fields/client';

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
