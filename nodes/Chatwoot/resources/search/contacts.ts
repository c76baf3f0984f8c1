import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { many, page } from '../../fields/lists';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { found, word } from './fields';
import { period } from './filters';
import { searchContacts } from './people';
import * as things from '../../things';

export const contacts = accountOperation({
	name: 'Contacts',
	value: 'contacts',
	action: 'Search contacts by word',
	description: 'Search contacts for a word, the latest activity first, also by its time',
	contract: 'search-everything-contacts',
	yields: things.contact,
	document: EXTRA,
	method: 'GET',
	path: '/search/contacts',
	needs: NEEDS.user,
	options: [page],
	paging: found('contacts'),
	send: searchContacts,
	shape: [unixSeconds('query', 'since', 'until')],
	fields: [word, ...many, collection('filters', 'Filters', 'Add filter', period)],
});
