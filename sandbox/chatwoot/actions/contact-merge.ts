/** Two contacts become one. */

import { found, ok } from '../answers';
import type { Contact, State } from '../state';
import { shownContact } from '../views/people';
import type { Handlers } from '../world';

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

export const contactMerge: Handlers = {
	contactMerge: ({ world, state, body }) => {
		const base = found(state.contacts.get(Number(body.base_contact_id)));
		const other = found(state.contacts.get(Number(body.mergee_contact_id)));
		if (base !== other) merge(state, base, other);
		return ok(shownContact(world, state, base));
	},
};
