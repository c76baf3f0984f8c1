import { text } from '../../../shared/vocabulary/fields';
import { wholeId } from '../../../shared/vocabulary/ids';

export const noteId = wholeId('noteId', {
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
