import { EXTRA, NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { noteId } from './fields';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get note of contact',
	contract: 'get-a-note',
	yields: things.note,
	document: EXTRA,
	method: 'GET',
	path: '/contacts/{id}/notes/{note_id}',
	needs: NEEDS.user,
	fields: [contactId, noteId],
});
