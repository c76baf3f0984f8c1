import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getContactableInboxes = accountOperation({
	name: 'Get Contactable Inboxes',
	value: 'getContactableInboxes',
	action: 'Get contactable inboxes of contact',
	description: 'Get the inboxes from which a contact can be written to',
	contract: 'contactableInboxesGet',
	yields: things.contactInbox,
	method: 'GET',
	path: '/contacts/{id}/contactable_inboxes',
	needs: NEEDS.user,
	fields: [contactId],
	result: (body) => listAt('payload')(body).map(toItem),
});
