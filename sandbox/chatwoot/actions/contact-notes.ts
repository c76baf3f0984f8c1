/** Notes on a contact. */

import { EMPTY, found, invalid, ok, wrapped } from '../answers';
import { unix, type Note, type State } from '../state';
import { shownAgent } from '../views/people';
import { userOf, type Call, type Handlers, type World } from '../world';
import { contactOf } from './contacts';

function shownNote({ users }: World, state: State, note: Note) {
	const user = users.get(note.user_id);
	return {
		id: note.id,
		content: note.content,
		// The view asks itself instead of the note: the keys come without a value.
		account_id: null,
		contact_id: null,
		...(user && { user: shownAgent(state, user) }),
		created_at: unix(note.created_at),
		updated_at: unix(note.updated_at),
	};
}

function noteOf(call: Call): Note {
	const contact = contactOf(call);
	const note = call.state.notes.get(Number(call.path.note_id));
	return found(note?.contact_id === contact.id ? note : undefined);
}

function textOf({ body }: Call): string {
	const { content } = wrapped(body, 'note');
	return String(content ?? '');
}

/** Longer ones cannot be saved. */
const LONGEST = 20_000;

export const contactNotes: Handlers = {
	'list-notes-of-a-contact': (call) => {
		const { id } = contactOf(call);
		const notes = [...call.state.notes.values()].filter(({ contact_id }) => contact_id === id);
		return ok(notes.reverse().map((note) => shownNote(call.world, call.state, note)));
	},

	'create-a-note': (call) => {
		const { world, state, actor } = call;
		const now = Date.now();
		const content = textOf(call);
		if (!content) throw invalid(['content', "can't be blank"]);
		if (content.length > LONGEST)
			throw invalid(['content', `is too long (maximum is ${LONGEST} characters)`]);
		const note: Note = {
			id: state.nextId(),
			contact_id: contactOf(call).id,
			content,
			user_id: userOf(actor)?.id ?? 0,
			created_at: now,
			updated_at: now,
		};
		state.notes.set(note.id, note);
		return ok(shownNote(world, state, note));
	},

	'get-a-note': (call) => ok(shownNote(call.world, call.state, noteOf(call))),

	'update-a-note': (call) => {
		const note = noteOf(call);
		const changed = { ...note, content: textOf(call), updated_at: Date.now() };
		// What cannot be saved is answered with all the same.
		if (changed.content.length <= LONGEST) Object.assign(note, changed);
		return ok(shownNote(call.world, call.state, changed));
	},

	'delete-a-note': (call) => {
		call.state.notes.delete(noteOf(call).id);
		return EMPTY;
	},
};
