/** The identity of a contact in an inbox. */

import { randomUUID } from 'node:crypto';
import { found, missing, notAllowed, ok, rails } from '../answers';
import { newContactInbox, token } from '../records';
import type { Contact, ContactInbox, Inbox, State } from '../state';
import { slimInbox } from '../views/inbox';
import { seesInbox, type Call, type Handlers } from '../world';

/** Phone channels know a contact by the number, e-mail by the address, the others make one up. */
function sourceId(contact: Contact, { channel_type }: Inbox): string {
	switch (channel_type) {
		case 'Channel::Whatsapp':
		case 'Channel::Sms': {
			if (!contact.phone_number) throw missing('contact phone number');
			const isSms = channel_type === 'Channel::Sms';
			return isSms ? contact.phone_number : contact.phone_number.replace('+', '');
		}
		case 'Channel::Email':
			if (!contact.email) throw missing('contact email');
			return contact.email;
		case 'Channel::Api':
		case 'Channel::WebWidget':
			return randomUUID();
		default:
			throw rails(500);
	}
}

/** The one that is there, or a new one; who had this identity before loses it on phone and mail. */
export function buildContactInbox(
	state: State,
	contact: Contact,
	inbox: Inbox,
	given?: unknown,
	verified = false,
): ContactInbox {
	const source_id = typeof given === 'string' && given ? given : sourceId(contact, inbox);
	const same = state.contactInboxes.find(
		(one) => one.inbox_id === inbox.id && one.source_id === source_id,
	);
	if (same?.contact_id === contact.id) return same;
	if (same) {
		const mayMove = ['Channel::Whatsapp', 'Channel::Sms', 'Channel::Email'];
		if (!mayMove.includes(inbox.channel_type)) throw rails(500);
		same.source_id = `whatsapp:${source_id}${state.nextId() % 100}`;
	}
	return newContactInbox(state, contact, inbox, source_id, verified);
}

function contactable(state: State, contact: Contact, inbox: Inbox): string | undefined {
	const own = [...state.inboxesOf(contact)].reverse().find(({ inbox_id }) => inbox_id === inbox.id);
	switch (inbox.channel_type) {
		case 'Channel::Whatsapp':
			return contact.phone_number?.replace('+', '');
		case 'Channel::Sms':
			return contact.phone_number ?? undefined;
		case 'Channel::Email':
			return contact.email ?? undefined;
		case 'Channel::Api':
			return own?.source_id ?? token();
		default: {
			const used = state.conversations.some(({ contact_inbox_id }) => contact_inbox_id === own?.id);
			return used ? undefined : own?.source_id;
		}
	}
}

const contactOf = ({ state, path }: Call) => found(state.contacts.get(Number(path.id)));

export const contactInboxes: Handlers = {
	contactInboxCreation: (call) => {
		const { state, body } = call;
		const contact = contactOf(call);
		const inbox = found(state.inboxes.get(Number(body.inbox_id)));
		if (!seesInbox(call, inbox.id)) throw notAllowed();
		const verified = body.hmac_verified === true;
		const { source_id } = buildContactInbox(state, contact, inbox, body.source_id, verified);
		return ok({ source_id, inbox: slimInbox(state, inbox.id) });
	},

	contactableInboxesGet: (call) => {
		const { state } = call;
		const contact = contactOf(call);
		const payload = [...state.inboxes.values()]
			.filter(({ id }) => seesInbox(call, id))
			.flatMap((inbox) => {
				const source_id = contactable(state, contact, inbox);
				return source_id === undefined ? [] : [{ inbox: slimInbox(state, inbox.id), source_id }];
			});
		return ok({ payload });
	},
};
