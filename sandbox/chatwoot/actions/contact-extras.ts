/** Labels and notes of a contact, merging, import and export. */

import { UploadedFile } from '../../server/multipart';
import { EMPTY, found, invalid, ok, unprocessable, wrapped } from '../answers';
import { unix, type Contact, type Note, type State } from '../state';
import { shownAgent, shownContact } from '../views/people';
import { contactChanged } from '../webhooks/events';
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

/** Everything of the second contact goes to the first, which keeps what it has. */
function merge(state: State, base: Contact, other: Contact) {
	for (const list of [state.contactInboxes, state.conversations])
		for (const one of list) if (one.contact_id === other.id) one.contact_id = base.id;
	for (const note of state.notes.values())
		if (note.contact_id === other.id) note.contact_id = base.id;
	for (const { sender } of state.messages)
		if (sender?.type === 'Contact' && sender.id === other.id) sender.id = base.id;
	for (const member of state.members)
		if (member.contact_id === other.id) member.contact_id = base.id;
	state.contacts.delete(other.id);
	base.name ||= other.name;
	base.email ??= other.email;
	base.phone_number ??= other.phone_number;
	base.identifier ??= other.identifier;
	for (const key of ['additional_attributes', 'custom_attributes'] as const)
		base[key] = { ...other[key], ...base[key] };
}

export const contactExtras: Handlers = {
	'list-all-labels-of-a-contact': (call) => ok({ payload: contactOf(call).labels }),

	/** Sets the labels: those left out are gone. */
	'contact-add-labels': (call) => {
		const { world, state, body } = call;
		const contact = contactOf(call);
		const before = contact.labels;
		contact.labels = [...new Set((body.labels ?? []) as string[])];
		contactChanged(world, state, contact, { label_list: [before, contact.labels] });
		return ok({ payload: contact.labels });
	},

	contactMerge: ({ world, state, body }) => {
		const base = found(state.contacts.get(Number(body.base_contact_id)));
		const other = found(state.contacts.get(Number(body.mergee_contact_id)));
		if (base !== other) merge(state, base, other);
		return ok(shownContact(world, state, base));
	},

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
		const note = Object.assign(noteOf(call), { content: textOf(call), updated_at: Date.now() });
		return ok(shownNote(call.world, call.state, note));
	},

	'delete-a-note': (call) => {
		call.state.notes.delete(noteOf(call).id);
		return EMPTY;
	},

	'import-contacts': ({ state, body }) => {
		const file = body.import_file;
		if (!(file instanceof UploadedFile)) throw unprocessable('File is blank');
		state.jobs.push({ job: 'import', file: file.name, text: file.bytes.toString('utf8') });
		return EMPTY;
	},

	'export-contacts': ({ state, body }) => {
		state.jobs.push({ job: 'export', ...body });
		return EMPTY;
	},
};
