/** The inbox and its contacts, from the customers' side. */

import { randomUUID } from 'node:crypto';
import { invalid, ok } from '../answers';
import { createContact, newContactInbox } from '../records';
import type { Contact, Fields, State } from '../state';
import { contactRecord, identityOf, inboxOf, prove, type Identity } from './client';
import type { OutsideHandlers } from './call';

const E164 = /^\+[1-9]\d{1,14}$/;
const HOURS = [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => ({
	day_of_week,
	closed_all_day: day_of_week % 6 === 0,
	open_hour: 9,
	open_minutes: 0,
	close_hour: 17,
	close_minutes: 0,
	open_all_day: false,
}));

const shown = ({ contact, contactInbox }: Pick<Identity, 'contact' | 'contactInbox'>) =>
	ok({
		source_id: contactInbox.source_id,
		pubsub_token: contactInbox.pubsub_token,
		id: contact.id,
		name: contact.name,
		email: contact.email,
		phone_number: contact.phone_number,
	});

const KEYS = ['email', 'phone_number', 'identifier'] as const;

/** The first contact that has one of what makes people unique. */
const known = (state: State, given: Fields) =>
	[...state.contacts.values()].find((one) =>
		KEYS.some((key) => given[key] !== undefined && one[key] === given[key]),
	);

function checkPhone({ phone_number: phone }: Fields): void {
	if (phone !== undefined && !E164.test(String(phone)))
		throw invalid(['phone_number', 'should be in e164 format']);
}

function write(contact: Contact, given: Fields): void {
	for (const key of ['name', 'email', 'phone_number', 'avatar_url'] as const)
		if (given[key] !== undefined) contact[key] = String(given[key]);
	Object.assign(contact.custom_attributes, given.custom_attributes);
	contact.updated_at = Date.now();
}

export const clientContacts: OutsideHandlers = {
	'get-details-of-a-inbox': (call) => {
		const { inbox } = inboxOf(call);
		return ok({
			identifier: inbox.channel.identifier,
			identity_validation_enabled: inbox.channel.hmac_mandatory === true,
			name: inbox.name,
			timezone: 'UTC',
			working_hours: HOURS,
			working_hours_enabled: false,
			csat_survey_enabled: false,
			greeting_enabled: false,
		});
	},

	'create-a-contact': (call) => {
		const { world, body } = call;
		const place = inboxOf(call);
		const { state, inbox } = place;
		prove(place, body);
		const held = state.contactInboxes.find(
			(one) => one.inbox_id === inbox.id && one.source_id === body.source_id,
		);
		const holder = held && state.contacts.get(held.contact_id);
		if (held && holder) return shown({ contact: holder, contactInbox: held });
		checkPhone(body);
		const found = known(state, body);
		const contact =
			found ??
			createContact(world, state, {
				name: 'late-river-756',
				identifier: body.identifier === undefined ? null : String(body.identifier),
			});
		if (!found) write(contact, body);
		const sourceId = String(body.source_id ?? randomUUID());
		const proved = body.identifier_hash !== undefined;
		return shown({
			contact,
			contactInbox: newContactInbox(state, contact, inbox, sourceId, proved),
		});
	},

	'get-details-of-a-contact': (call) => {
		const identity = identityOf(call);
		prove(identity, call.query, identity.contactInbox);
		return shown(identity);
	},

	/** An email or phone that another contact has joins the two. */
	'update-a-contact': (call) => {
		const identity = identityOf(call);
		const { state, contact, contactInbox } = identity;
		const given = { ...call.body };
		// It proves who asks, and is not written.
		delete given.identifier;
		prove(identity, call.body, contactInbox);
		checkPhone(given);
		const other = known(state, given);
		const kept = other ?? contact;
		if (kept !== contact) contactInbox.contact_id = kept.id;
		write(kept, given);
		return ok(contactRecord(state, kept));
	},
};
