import { collection, text } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';
import { includeSecrets } from '../../answers/secrets';
import { CONTACT, contactIdentifier } from '../../fields/client';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const get = plainOperation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	contract: 'get-details-of-a-contact',
	yields: things.clientContact,
	method: 'GET',
	path: CONTACT,
	fields: [
		contactIdentifier,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			textId('identifier', {
				displayName: 'Identifier',
				placeholder: 'e.g. crm-815',
				description:
					"The person's ID in your own system, which an inbox that enforces identity validation wants to have proved",
				wire: 'query:identifier',
			}),
			text('identifierHash', {
				displayName: 'Identifier Hash',
				placeholder: 'e.g. 5d41402abc4b2a76b9719d911017c592',
				description:
					"The proof of 'Identifier', where it is made elsewhere. The credential makes it from its 'HMAC Token'.",
				wire: 'query:identifier_hash',
			}),
		]),
	],
	options: [includeSecrets],
});
