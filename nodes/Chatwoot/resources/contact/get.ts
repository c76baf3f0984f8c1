import { NEEDS } from '../../apis/application';
import { contactId, includeContactInboxes } from '../../fields/contact';
import { accountOperation } from '../../operation';
import { contactIn } from './common';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	contract: 'contactDetails',
	yields: things.contact,
	method: 'GET',
	path: '/contacts/{id}',
	needs: NEEDS.user,
	fields: [contactId],
	options: [includeContactInboxes],
	result: contactIn,
});
