import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { noteContent, noteId } from './fields';
import { accountOperation } from '../../operation';
import { changes } from '../../answers/sent';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update note of contact',
	contract: 'update-a-note',
	yields: things.note,
	document: EXTRA,
	method: 'PATCH',
	path: '/contacts/{id}/notes/{note_id}',
	needs: NEEDS.user,
	proves: changes('id', 'noteId'),
	fields: [contactId, noteId, noteContent],
	lane: contactLane,
	idempotent: true,
});
