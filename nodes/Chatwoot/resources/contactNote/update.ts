import { EXTRA, NEEDS } from '../../api';
import { contactId, contactLane } from '../../fields/contact';
import { noteContent, noteId } from './fields';
import { accountOperation } from '../../operation';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update note of contact',
	contract: 'update-a-note',
	document: EXTRA,
	method: 'PATCH',
	path: '/contacts/{id}/notes/{note_id}',
	needs: NEEDS.user,
	fields: [contactId, noteId, noteContent],
	lane: contactLane,
	idempotent: true,
});
