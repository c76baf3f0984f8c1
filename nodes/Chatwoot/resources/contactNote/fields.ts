import { text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const noteId = wholeIdPicker('noteId', {
	displayName: 'Note ID',
	wire: 'path:note_id',
	required: true,
	placeholder: 'e.g. 5',
	search: 'searchNotes',
});

export const noteContent = text('content', {
	displayName: 'Content',
	wire: 'body:note.content',
	required: true,
	rows: 4,
});
