import { EXTRA, NEEDS } from '../../apis/application';
import { includeContactInboxes } from './fields';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { contactPages } from '../../calls/paging';
import { readContacts, sort } from './common';
import * as things from '../../things';

export const getActive = accountOperation({
	name: 'Get Active',
	value: 'getActive',
	action: 'Get active contacts',
	description: 'Get the contacts who are online now',
	contract: 'list-active-contacts',
	yields: things.contact,
	document: EXTRA,
	method: 'GET',
	path: '/contacts/active',
	needs: NEEDS.user,
	fields: many,
	options: [page, sort, includeContactInboxes],
	paging: contactPages,
	send: readContacts(contactPages),
});
