/** WhatsApp behind the gateway: what it allows, and what comes back from it later. */

import { rails, unprocessable } from '../answers';
import { createContact, newContactInbox, newMessage, samePhone } from '../records';
import type { Contact, Inbox, JoinRequest, Member, State } from '../state';
import { isBaileys } from '../views/inbox';
import { contactChanged, providerEvent } from '../webhooks/events';
import type { World } from '../world';

const UNAVAILABLE = 'Whatsapp::Providers::WhatsappBaileysService::ProviderUnavailableError';

/** Raised without a message: the class name is all that is said (chatwoot.md 1.4). */
export const unavailable = () => unprocessable(UNAVAILABLE);

/** The inbox whose number stands for this account in the group. */
export const groupInbox = (state: State, contact: Contact): Inbox | undefined => {
	const [first] = state.inboxesOf(contact);
	return first && state.inboxes.get(first.inbox_id);
};

/** Any other channel lacks these methods: the call ends in an exception nobody handles. */
export function gateway(world: World, inbox: Inbox | undefined): Inbox {
	if (!inbox || !isBaileys(inbox)) throw rails(500);
	const fails = world.settings.whatsappFails > 0;
	if (fails) world.settings.whatsappFails--;
	if (fails || world.settings.whatsapp === 'offline' || inbox.channel.connection === 'close')
		throw unavailable();
	return inbox;
}

export const phoneOf = ({ channel }: Inbox) => String(channel.phone_number ?? '');

export function ownMember(state: State, contact: Contact, phone: string): Member | undefined {
	return state
		.activeMembers(contact)
		.find(({ contact_id }) =>
			samePhone(state.contacts.get(contact_id)?.phone_number ?? null, phone),
		);
}

/** WhatsApp lets admins change a group; what members may do depends on its settings. */
export function mayChange(state: State, contact: Contact, inbox: Inbox) {
	const own = ownMember(state, contact, phoneOf(inbox));
	if (own?.role !== 'admin') throw unavailable();
}

/** The JID a member is addressed by; the older fork knows members by their phone only. */
export function addressOf(world: World, state: State, { contact_id }: Member): string {
	const contact = state.contacts.get(contact_id);
	if (contact?.phone_number) return `${contact.phone_number.replace('+', '')}@s.whatsapp.net`;
	const lid = contact?.identifier?.endsWith('@lid') ? contact.identifier : undefined;
	if (world.settings.personality !== 'newer') throw unavailable();
	if (!lid) throw unprocessable('group member has no WhatsApp address');
	return lid;
}

/** Numbers that begin so are on WhatsApp but may not be added by others. */
export const isPrivate = (digits: string) => digits.startsWith('999');
/** What WhatsApp takes for a number. */
export const isNumber = (digits: string) => /^\d{8,15}$/.test(digits);

export function memberFor(world: World, state: State, inbox: Inbox, phone: string): Contact {
	const normalized = phone.startsWith('+') ? phone : `+${phone}`;
	const known = [...state.contacts.values()].find(
		({ phone_number }) => phone_number === normalized,
	);
	if (known) return known;
	const contact = createContact(world, state, { name: normalized, phone_number: normalized });
	newContactInbox(state, contact, inbox, normalized.slice(1));
	return contact;
}

export function putMember(
	state: State,
	group: Contact,
	contact: Contact,
	role: Member['role'] = 'member',
) {
	const known = state.members.find(
		(one) => one.group_contact_id === group.id && one.contact_id === contact.id,
	);
	if (known) {
		if (!known.is_active) Object.assign(known, { is_active: true, role });
		return known;
	}
	const member: Member = {
		id: state.nextId(),
		group_contact_id: group.id,
		contact_id: contact.id,
		role,
		is_active: true,
		creator: false,
	};
	state.members.push(member);
	return member;
}

/** The gateway reports what has happened in the group. */
export function tellParticipants(
	world: World,
	state: State,
	group: Contact,
	inbox: Inbox,
	action: 'add' | 'demote' | 'promote' | 'remove',
	contacts: Contact[],
) {
	const own = phoneOf(inbox).replace('+', '');
	const participants = contacts.map(({ id, phone_number, identifier }) => ({
		id: identifier?.endsWith('@lid') ? identifier : `${id}00000@lid`,
		...(phone_number && { phoneNumber: `${phone_number.replace('+', '')}@s.whatsapp.net` }),
		admin: action === 'promote' ? 'admin' : null,
	}));
	const author = `${own}@s.whatsapp.net`;
	world.later(() =>
		providerEvent(world, state, inbox, 'group-participants.update', {
			id: group.identifier,
			author,
			action,
			participants,
		}),
	);
}

/** Saves what the group is set to and tells the webhooks. */
export function saveGroup(
	world: World,
	state: State,
	group: Contact,
	given: { name?: string; additional_attributes?: Record<string, unknown> },
) {
	const before = { name: group.name, additional_attributes: group.additional_attributes };
	if (given.name !== undefined) group.name = given.name;
	if (given.additional_attributes)
		group.additional_attributes = {
			...group.additional_attributes,
			...given.additional_attributes,
		};
	contactChanged(world, state, group, {
		...(given.name !== undefined &&
			given.name !== before.name && { name: [before.name, group.name] }),
		...(given.additional_attributes && {
			additional_attributes: [before.additional_attributes, group.additional_attributes],
		}),
	});
}

/** The stream of the group says what was done to it. */
export function sayInGroup(state: State, group: Contact, content: string) {
	for (const conversation of state.conversations)
		if (conversation.contact_id === group.id)
			newMessage(state, conversation, 'activity', { content });
}

export interface Asking {
	/** The group's contact or its JID. */
	group: number | string;
	phone: string;
	/** WhatsApp may hide the number behind one. */
	lid?: string;
}

/** Somebody follows the invite link of a group whose admins decide who joins. */
export function askToJoin(world: World, state: State, { group: wanted, phone, lid }: Asking) {
	const group = [...state.contacts.values()].find(
		({ id, identifier }) => id === Number(wanted) || identifier === wanted,
	);
	if (group?.group_type !== 'group') throw new Error(`There is no group ${wanted}`);
	if (group.additional_attributes.join_approval_mode !== true)
		throw new Error(`Nobody has to ask to join ${group.name}`);
	const digits = phone.replace(/\D/g, '');
	const request: JoinRequest = {
		jid: lid ?? `${digits}@s.whatsapp.net`,
		...(lid !== undefined && { phone_number: digits }),
		request_time: String(Math.floor(Date.now() / 1000)),
		request_method: 'InviteLink',
	};
	state.joinRequests.set(group.id, [...(state.joinRequests.get(group.id) ?? []), request]);
	const pending = (group.additional_attributes.pending_join_requests ?? []) as JoinRequest[];
	const { jid, request_time } = request;
	sayInGroup(state, group, `+${digits} wants to join the group`);
	saveGroup(world, state, group, {
		additional_attributes: {
			pending_join_requests: [...pending, { jid, contact_id: null, request_time }],
		},
	});
	return request;
}
