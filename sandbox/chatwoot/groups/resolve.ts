/** Which contact and which of its inboxes a call to a group means. */

import { found, notFound, rails } from '../answers';
import type { Contact, Inbox } from '../state';
import { seesInbox, type Call } from '../world';
import { groupInbox } from './provider';

export const theContact = ({ state, path }: Call): Contact =>
	found(state.contacts.get(Number(path.id)));

/**
 * The older fork takes the first inbox of the contact and ignores inbox_id. The newer one asks for
 * it where the group is in several of the caller's inboxes (chatwoot.md 1.3).
 */
export function resolveInbox(
	call: Call,
	contact: Contact,
	{ tolerant = false }: { tolerant?: boolean } = {},
): Inbox | undefined {
	const { world, state, query, body } = call;
	if (world.settings.personality !== 'newer' || contact.group_type !== 'group')
		return groupInbox(state, contact);
	const mine = state
		.inboxesOf(contact)
		.map(({ inbox_id }) => inbox_id)
		.filter((id) => seesInbox(call, id));
	const asked = query.inbox_id ?? body.inbox_id;
	if (asked !== undefined) {
		if (!mine.includes(Number(asked))) throw notFound();
		return state.inboxes.get(Number(asked));
	}
	const [only, ...others] = mine;
	if (only === undefined) {
		if (tolerant) return undefined;
		throw notFound();
	}
	if (others.length) throw rails(400);
	return state.inboxes.get(only);
}
