import { collection, list, text } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { page, paged } from '../../../fields/amocrm';
import { limitIn, returnAll } from '../../../../shared/vocabulary/lists';
import { contact } from '../../things';
import { textId } from '../../../../shared/vocabulary/ids';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'Find many contacts by phone, e-mail or any other words',
	contract: 'list_contacts',
	method: 'GET',
	path: '/api/v4/contacts',
	fields: [
		returnAll,
		limitIn('query:limit'),
		collection('filters', 'Filters', 'Add filter', [
			textId('filterId', {
				displayName: 'ID',
				placeholder: 'e.g. 7593303, 7593305',
				description: 'Only this contact',
				wire: 'query:filter[id]',
			}),
			text('query', {
				displayName: 'Search',
				description: 'Words, a phone or an e-mail that any field of the contact holds',
				placeholder: 'e.g. 79151112233',
				wire: 'query:query',
			}),
		]),
		collection('options', 'Options', 'Add option', [
			page,
			list('with', {
				displayName: 'With',
				description: 'What to tell besides',
				placeholder: 'e.g. leads, customers',
				wire: 'query:with',
			}),
		]),
	],
	shape: [
		(params, { query }) => {
			if (params.with) query.with = params.with.join(',');
		},
	],
	paging: paged('contacts'),
	yields: contact,
});
