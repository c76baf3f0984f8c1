import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { noteContent } from './fields';
import { accountOperation } from '../../operation';
import { makes } from '../../answers/sent';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create note of contact',
	contract: 'create-a-note',
	yields: things.note,
	document: EXTRA,
	method: 'POST',
	path: '/contacts/{id}/notes',
	needs: NEEDS.user,
	proves: makes('id'),
	fields: [contactId, noteContent],
	lane: contactLane,
});
