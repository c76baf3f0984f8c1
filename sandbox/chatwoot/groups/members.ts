/** Who is in a group: listing with its odd pages, adding, promoting, removing. */

import { EMPTY, found, invalid, ok, rails, unprocessable } from '../answers';
import type { Contact, Member, State } from '../state';
import { isWhatsapp } from '../views/inbox';
import type { Call, Handlers } from '../world';
import {
	addressOf,
	gateway,
	groupInbox,
	isNumber,
	isPrivate,
	mayChange,
	memberFor,
	ownMember,
	phoneOf,
	putMember,
	sayInGroup,
	tellParticipants,
	unavailable,
} from './provider';
import { resolveInbox, theContact } from './resolve';

const DEFAULT_PER_PAGE = 10;
const MOST_PER_PAGE = 100;

function shownMember(state: State, member: Member) {
	const contact = state.contacts.get(member.contact_id) as Contact;
	return {
		id: member.id,
		role: member.role,
		is_active: member.is_active,
		group_contact_id: member.group_contact_id,
		contact: {
			id: contact.id,
			name: contact.name,
			phone_number: contact.phone_number,
			identifier: contact.identifier,
			thumbnail: contact.avatar_url,
		},
	};
}

/**
 * The own number is pinned on page 1. Where it does not belong there the last row has to go, yet
 * page 2 still starts behind a full page: one member is on no page, and the own one on two.
 */
function pageOf(sorted: Member[], page: number, perPage: number, own: Member | undefined) {
	const rows = sorted.slice((page - 1) * perPage, page * perPage);
	if (page !== 1 || !own || rows.includes(own)) return rows;
	return [own, ...rows.slice(0, perPage - 1)];
}

/** A contact that is no group cannot be changed as one. */
function theGroup(call: Call): Contact {
	const contact = theContact(call);
	if (contact.group_type !== 'group' || !contact.identifier)
		throw unprocessable('Contact is not a valid group');
	return contact;
}

function theMember({ state, path }: Call, group: Contact): Member {
	return found(
		state.members.find(
			({ id, group_contact_id }) => id === Number(path.member_id) && group_contact_id === group.id,
		),
	);
}

/** Changes one member at WhatsApp; the creator of a group cannot be touched. */
function changeMember(
	call: Call,
	action: 'demote' | 'promote' | 'remove',
	change: (member: Member) => void,
) {
	const { world, state } = call;
	const group = theGroup(call);
	const member = theMember(call, group);
	const inbox = gateway(world, resolveInbox(call, group));
	addressOf(world, state, member);
	mayChange(state, group, inbox);
	if (member.creator && action !== 'promote') throw unprocessable('group_creator_not_modifiable');
	change(member);
	const contact = state.contacts.get(member.contact_id) as Contact;
	sayInGroup(state, group, `${contact.name}: ${action}`);
	tellParticipants(world, state, group, inbox, action, [contact]);
	return EMPTY;
}

export const members: Handlers = {
	'contact-group-members-list': (call) => {
		const { world, state, query } = call;
		const contact = theContact(call);
		const inbox =
			world.settings.personality === 'newer'
				? resolveInbox(call, contact, { tolerant: true })
				: groupInbox(state, contact);
		// A channel without a number does not know the question.
		if (inbox && !isWhatsapp(inbox)) throw rails(500);
		const phone = inbox ? phoneOf(inbox) : '';
		const own = phone ? ownMember(state, contact, phone) : undefined;
		const page = Math.max(Number(query.page ?? 1), 1);
		const perPage = Math.min(
			Math.max(Number(query.per_page ?? DEFAULT_PER_PAGE), 1),
			MOST_PER_PAGE,
		);
		const rank = ({ role }: Member) => (role === 'admin' ? 0 : 1);
		const sorted = state.activeMembers(contact).sort((a, b) => rank(a) - rank(b) || a.id - b.id);
		return ok({
			payload: pageOf(sorted, page, perPage, own).map((one) => shownMember(state, one)),
			meta: {
				total_count: sorted.length,
				page,
				per_page: perPage,
				inbox_phone_number: phone || null,
				is_inbox_admin: own?.role === 'admin',
			},
		});
	},

	/** One call to WhatsApp for each: a failure in the middle leaves the earlier ones added. */
	'contact-group-members-add': (call) => {
		const { world, state, body } = call;
		const group = theGroup(call);
		const participants = (body.participants ?? []) as string[];
		if (!participants.length) throw unprocessable('participants_required');
		const inbox = gateway(world, resolveInbox(call, group));
		const everyoneMayAdd = group.additional_attributes.member_add_mode === true;
		if (!everyoneMayAdd) mayChange(state, group, inbox);
		const newer = world.settings.personality === 'newer';
		const added: Contact[] = [];
		for (const phone of participants) {
			if (phone.includes('@')) throw invalid(['phone_number', 'should be in e164 format']);
			const digits = phone.replace(/\+/g, '');
			const taken = isNumber(digits) && !isPrivate(digits);
			// The newer fork leaves out who cannot be added, and says nothing.
			if (!taken && newer) continue;
			if (!taken) {
				world.later(() => {
					for (const contact of added) putMember(state, group, contact);
				});
				tellParticipants(world, state, group, inbox, 'add', added);
				throw unavailable();
			}
			added.push(memberFor(world, state, inbox, phone.trim()));
		}
		for (const contact of added) {
			putMember(state, group, contact);
			sayInGroup(state, group, `${contact.name}: add`);
		}
		tellParticipants(world, state, group, inbox, 'add', added);
		return EMPTY;
	},

	'contact-group-member-update-role': (call) => {
		const { role } = call.body;
		theGroup(call);
		if (role !== 'admin' && role !== 'member') throw unprocessable('invalid_role');
		return changeMember(call, role === 'admin' ? 'promote' : 'demote', (member) => {
			member.role = role;
		});
	},

	'contact-group-member-remove': (call) =>
		changeMember(call, 'remove', (member) => {
			member.is_active = false;
		}),
};
