import { custom } from '../../shared/vocabulary/fields';
import { asId } from '../../shared/vocabulary/read';
import type { Place, Wire } from '../../shared/vocabulary/types';

interface Options {
	displayName: string;
	wire?: Wire;
	description?: string;
	placeholder?: string;
	required?: boolean;
}

/** An ID, which the document wants as text even where it is made of digits. */
export const textId = <const N extends string, const O extends Options>(name: N, options: O) =>
	custom(name, options, { type: 'string', default: '' }, (raw: unknown, place: Place) =>
		String(asId(raw, place)),
	);

export const contactId = textId('contactId', {
	displayName: 'Contact ID',
	description: 'ID of the contact to get the discount for',
	wire: 'query:contact_id',
});

/** The document names no way to say which contact is meant (bridge.md B). */
export const undocumentedContactId = (wire: Wire) =>
	textId('contactId', {
		displayName: 'Contact ID',
		description:
			'Not documented for this call: most servers need it to know which contact is meant. Leave it empty if yours does not.',
		wire,
	});
