import { NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { includeContactInboxes } from './fields';
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
