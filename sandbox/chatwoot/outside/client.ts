/** An inbox, its contacts and their conversations, as somebody sees them who has no user's token. */

import { createHmac } from 'node:crypto';
import { rails } from '../answers';
import {
	iso,
	type Contact,
	type ContactInbox,
	type Conversation,
	type Inbox,
	type State,
} from '../state';
import { isApi } from '../views/inbox';
import type { OutsideCall } from './call';

interface Place {
	state: State;
	inbox: Inbox;
}

export function inboxOf({ world, path }: OutsideCall): Place {
	for (const state of world.accounts.values())
		for (const inbox of state.inboxes.values())
			if (isApi(inbox) && inbox.channel.identifier === path.inbox_identifier)
				return { state, inbox };
	throw rails(404);
}

export interface Identity extends Place {
	contactInbox: ContactInbox;
	contact: Contact;
}

export function identityOf(call: OutsideCall): Identity {
	const place = inboxOf(call);
	const { state, inbox } = place;
	const contactInbox = state.contactInboxes.find(
		(one) => one.inbox_id === inbox.id && one.source_id === call.path.contact_identifier,
	);
	const contact = contactInbox && state.contacts.get(contactInbox.contact_id);
	if (!contactInbox || !contact) throw rails(404);
	return { ...place, contactInbox, contact };
}

/** A wrong proof is a failure like any other; a right one is remembered. */
export function prove({ inbox }: Place, given: Record<string, unknown>, of?: ContactInbox): void {
	const { identifier, identifier_hash: hash } = given;
	if (!hash && inbox.channel.hmac_mandatory !== true) return;
	const right = createHmac('sha256', String(inbox.channel.hmac_token))
		.update(String(identifier ?? ''))
		.digest('hex');
	if (hash !== right) throw rails(500);
	if (of) of.hmac_verified = true;
}

export const conversationsOf = ({ state, contact, contactInbox }: Identity) =>
	state.conversations.filter((one) =>
		contactInbox.hmac_verified
			? one.contact_id === contact.id
			: one.contact_inbox_id === contactInbox.id,
	);

export function conversationOf(identity: Identity, { path }: OutsideCall): Conversation {
	const found = conversationsOf(identity).find(
		({ display_id }) => display_id === Number(path.conversation_id),
	);
	if (!found) throw rails(404);
	return found;
}

/** The contact's record. */
export const contactRecord = (state: State, contact: Contact) => ({
	id: contact.id,
	account_id: state.id,
	name: contact.name,
	email: contact.email,
	phone_number: contact.phone_number,
	created_at: iso(contact.created_at),
	updated_at: iso(contact.updated_at),
	additional_attributes: contact.additional_attributes,
	identifier: contact.identifier,
	custom_attributes: contact.custom_attributes,
	last_activity_at: iso(contact.last_activity_at),
	contact_type: contact.email || contact.phone_number ? 'lead' : 'visitor',
	middle_name: '',
	last_name: '',
	location: null,
	country_code: null,
	blocked: contact.blocked,
	company_id: null,
	group_type: contact.group_type,
	label_list: contact.labels,
});
