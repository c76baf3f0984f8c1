import { text } from '../../../shared/vocabulary/fields';
import { id } from '../../fields/ids';

export const noteId = id('noteId', {
	displayName: 'Note ID',
	wire: 'path:note_id',
	required: true,
	placeholder: 'e.g. 5',
});

export const noteContent = text('content', {
	displayName: 'Content',
	wire: 'body:note.content',
	required: true,
	rows: 4,
});
