import { text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { includeContactInboxes } from './fields';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { searchPages } from '../../calls/paging';
import { readContacts, sort } from './common';
import * as things from '../../things';

export const search = accountOperation({
	name: 'Search',
	value: 'search',
	action: 'Search contacts',
	description: 'Find contacts whose name, email, phone or identifier contains a text',
	contract: 'contactSearch',
	yields: things.contact,
	method: 'GET',
	path: '/contacts/search',
	needs: NEEDS.user,
	fields: [
		text('q', {
			displayName: 'Text',
			wire: 'query:q',
			required: true,
			placeholder: 'e.g. 98765',
		}),
		...many,
	],
	options: [page, sort, includeContactInboxes],
	paging: searchPages,
	send: readContacts(searchPages),
});
