import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { noteId } from './fields';
import { accountOperation } from '../../operation';
import { OR_REFUSED } from '../../answers/proofs';

export const deleteNote = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete note of contact',
	contract: 'delete-a-note',
	document: EXTRA,
	method: 'DELETE',
	path: '/contacts/{id}/notes/{note_id}',
	needs: NEEDS.user,
	proves: OR_REFUSED,
	fields: [contactId, noteId],
	lane: contactLane,
	result: (_, { id, noteId: note }) => ({ deleted: true, id, note_id: note }),
});
