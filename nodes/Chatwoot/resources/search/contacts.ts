import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import * as things from '../../things';

export const contacts = accountOperation({
	name: 'Contacts',
	value: 'contacts',
	action: 'Search contacts by word',
	description: 'Search contacts for a word, the newest first',
	contract: 'search-everything-contacts',
	yields: things.contact,
	document: EXTRA,
	method: 'GET',
	path: '/search/contacts',
	needs: NEEDS.user,
	options: [page],
	paging: found('contacts'),
	fields: [word, ...many],
});
