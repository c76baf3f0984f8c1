import { collection } from '../../../shared/vocabulary/fields';
import { words } from '../../../shared/vocabulary/ids';
import { NEEDS } from '../../apis/application';
import { includeContactInboxes } from './fields';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { contactPages } from '../../calls/paging';
import { readContacts, sort } from './common';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'Get many contacts: only those with an email, a phone or an identifier',
	contract: 'contactList',
	yields: things.contact,
	method: 'GET',
	path: '/contacts',
	needs: NEEDS.user,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			words('labels', {
				displayName: 'Labels',
				description: 'Only contacts with any of these labels',
				wire: 'query:labels[]',
				placeholder: 'e.g. vip, partner',
			}),
		]),
	],
	options: [page, sort, includeContactInboxes],
	paging: contactPages,
	send: readContacts(contactPages),
});
