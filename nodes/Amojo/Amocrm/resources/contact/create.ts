import { InputError } from '../../../../shared/vocabulary/errors';
import { collection, text } from '../../../../shared/vocabulary/fields';
import { textId } from '../../../../shared/vocabulary/ids';
import { operation } from '../../../../shared/vocabulary/types';
import { objectList } from '../../../../shared/vocabulary/lists';
import { answeredByMark, contactFields, FULL_PAGE } from '../../../fields/amocrm';
import { responsibleUser } from './fields';
import { phone as phoneNumber } from '../../../fields/common';

/** amojo.md 4. The body is a list; each of its entries is answered by itself. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description: 'Create a contact; two with the same phone are not prevented',
	contract: 'create_contacts',
	method: 'POST',
	path: '/api/v4/contacts',
	fields: [
		text('name', {
			displayName: 'Name',
			description: "The full name. Or give 'First Name' and 'Last Name'.",
			placeholder: 'e.g. Anna Petrova',
			wire: 'body:name',
		}),
		phoneNumber('phone', { displayName: 'Phone', placeholder: 'e.g. +79151112233' }),
		text('email', { displayName: 'Email', placeholder: 'e.g. name@email.com' }),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			objectList('customFieldsValues', {
				displayName: 'Custom Fields',
				description: 'Values of other fields, as amoCRM wants them',
				placeholder: 'e.g. [{"field_id": 1, "values": [{"value": "x"}]}]',
				wire: 'body:custom_fields_values',
			}),
			text('firstName', { displayName: 'First Name', wire: 'body:first_name' }),
			text('lastName', { displayName: 'Last Name', wire: 'body:last_name' }),
			textId('requestId', {
				displayName: 'Request ID',
				placeholder: 'e.g. row-17',
				description: 'Comes back with the answer',
				wire: 'body:request_id',
			}),
			responsibleUser,
			objectList('tagsToAdd', {
				displayName: 'Tags',
				description: 'Tags by name or ID',
				placeholder: 'e.g. [{"name": "chat"}]',
				wire: 'body:tags_to_add',
			}),
		]),
	],
	check: (params) => {
		if (params.name ?? params.firstName ?? params.lastName ?? params.phone ?? params.email) return;
		throw new InputError('The contact is empty', "Fill in 'Name', 'Phone' or 'Email'.");
	},
	many: {
		unit: 'contacts',
		limit: FULL_PAGE,
		entry: (params) => {
			const { phone, email, responsibleUserId: user } = params;
			const fields = [...contactFields(phone, email), ...(params.customFieldsValues ?? [])];
			return {
				...(params.name !== undefined && { name: params.name }),
				...(params.firstName !== undefined && { first_name: params.firstName }),
				...(params.lastName !== undefined && { last_name: params.lastName }),
				...(user !== undefined && { responsible_user_id: user }),
				...(fields.length > 0 && { custom_fields_values: fields }),
				...(params.tagsToAdd !== undefined && { tags_to_add: params.tagsToAdd }),
				...(params.requestId !== undefined && { request_id: params.requestId }),
			};
		},
		alike: () => null,
		...answeredByMark('contacts'),
	},
});
