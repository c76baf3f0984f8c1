/** A group's name, picture, settings, invitation and requests to join. */

import { UploadedFile } from '../../server/multipart';
import { EMPTY, ok, rails, unprocessable } from '../answers';
import { keepFile, token } from '../records';
import type { Contact, Inbox, JoinRequest } from '../state';
import { conversationChanged } from '../webhooks/events';
import type { Call, Handlers } from '../world';
import {
	gateway,
	mayChange,
	memberFor,
	ownMember,
	phoneOf,
	putMember,
	saveGroup,
	sayInGroup,
	tellParticipants,
	unavailable,
} from './provider';
import { resolveInbox, theContact } from './resolve';

const PROPERTIES = ['announce', 'restrict', 'join_approval_mode', 'member_add_mode'];
const OFF = new Set<unknown>([false, 0, '0', 'f', 'F', 'false', 'FALSE', 'off', 'OFF']);

/** As Rails reads a boolean: nothing stays nothing. */
const cast = (value: unknown) =>
	value === undefined || value === null || value === '' ? null : !OFF.has(value);

/** The group's inbox, when its number may change the group. */
function changing(call: Call, group: Contact) {
	const inbox = gateway(call.world, resolveInbox(call, group));
	mayChange(call.state, group, inbox);
	return inbox;
}

const who = (inbox: Inbox) => phoneOf(inbox).replace('+', '');

function invite(call: Call, makeNew: boolean) {
	const { state } = call;
	const group = theContact(call);
	const inbox = changing(call, group);
	if (makeNew) sayInGroup(state, group, `${who(inbox)} reset this group's invite link`);
	if (makeNew || !state.inviteCodes.has(group.id)) state.inviteCodes.set(group.id, token());
	const invite_code = state.inviteCodes.get(group.id);
	return ok({ invite_code, invite_url: `https://chat.whatsapp.com/${invite_code}` });
}

const given = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Who asked to join is known by the jid of the request alone. */
function admit(call: Call, group: Contact, requests: JoinRequest[]) {
	const { world, state } = call;
	const inbox = gateway(world, resolveInbox(call, group));
	world.later(() => {
		const contacts = requests.map(({ jid, phone_number }) =>
			memberFor(world, state, inbox, phone_number ?? jid.replace(/@.*/, '')),
		);
		for (const contact of contacts) putMember(state, group, contact);
		tellParticipants(world, state, group, inbox, 'add', contacts);
	});
}

export const settings: Handlers = {
	/** Blank values are passed over, and nothing at all is fine; each change is one call. */
	'contact-group-metadata-update': (call) => {
		const { world, state, body } = call;
		const { subject, description, avatar } = body;
		const group = theContact(call);
		if (given(subject)) {
			const by = who(changing(call, group));
			sayInGroup(state, group, `${by} changed the group name to ${JSON.stringify(subject)}`);
			saveGroup(world, state, group, { name: String(subject) });
		}
		if (given(description)) {
			const by = who(changing(call, group));
			sayInGroup(state, group, `${by} changed the group description`);
			saveGroup(world, state, group, { additional_attributes: { description } });
		}
		if (group.group_type !== 'group') throw rails(500);
		// Only a file can be read as one.
		if (typeof avatar === 'string' && avatar !== '') throw rails(500);
		if (avatar instanceof UploadedFile) {
			changing(call, group);
			const blob = keepFile(state, avatar.name, avatar.type, avatar.bytes);
			group.avatar_url = `${world.url}/rails/active_storage/representations/redirect/${blob}/${encodeURIComponent(avatar.name)}`;
		}
		const { id, name, additional_attributes } = group;
		return ok({ id, name, additional_attributes });
	},

	'contact-group-invite-show': (call) => invite(call, false),
	'contact-group-invite-revoke': (call) => invite(call, true),

	/** Who may not see the requests sees an empty list, not an error. */
	'contact-group-join-requests-list': (call) => {
		const { world, state } = call;
		const group = theContact(call);
		const inbox = gateway(world, resolveInbox(call, group));
		const isAdmin = ownMember(state, group, phoneOf(inbox))?.role === 'admin';
		return ok({ payload: isAdmin ? (state.joinRequests.get(group.id) ?? []) : [] });
	},

	'contact-group-join-requests-handle': (call) => {
		const { world, state, body } = call;
		const group = theContact(call);
		changing(call, group);
		const waiting = state.joinRequests.get(group.id) ?? [];
		const jids = (body.participants ?? []) as string[];
		const handled = waiting.filter(
			({ jid, phone_number }) => jids.includes(jid) || jids.includes(`+${phone_number}`),
		);
		const isAction = body.request_action === 'approve' || body.request_action === 'reject';
		// Who did not ask is passed over in silence.
		if (!isAction) throw unavailable();
		state.joinRequests.set(
			group.id,
			waiting.filter((one) => !handled.includes(one)),
		);
		const pending = (group.additional_attributes.pending_join_requests ?? []) as JoinRequest[];
		saveGroup(world, state, group, {
			additional_attributes: {
				pending_join_requests: pending.filter((one) => !handled.some(({ jid }) => jid === one.jid)),
			},
		});
		if (body.request_action === 'approve') admit(call, group, handled);
		return EMPTY;
	},

	'contact-group-admin-update': (call) => {
		const { property, enabled } = call.body;
		const group = theContact(call);
		if (!PROPERTIES.includes(String(property))) throw unprocessable('invalid_property');
		const by = who(changing(call, group));
		sayInGroup(call.state, group, `${by} changed this group's settings: ${String(property)}`);
		saveGroup(call.world, call.state, group, {
			additional_attributes: { [String(property)]: cast(enabled) },
		});
		return EMPTY;
	},

	/** The conversations are resolved later, when WhatsApp reports that the number has left. */
	'contact-group-admin-leave': (call) => {
		const { world, state } = call;
		const group = theContact(call);
		const inbox = gateway(world, resolveInbox(call, group));
		const own = ownMember(state, group, phoneOf(inbox));
		if (!own) throw unavailable();
		tellParticipants(world, state, group, inbox, 'remove', [
			state.contacts.get(own.contact_id) as Contact,
		]);
		world.later(() => {
			own.is_active = false;
			saveGroup(world, state, group, { additional_attributes: { group_left: true } });
			for (const conversation of state.conversations) {
				if (conversation.contact_id !== group.id || conversation.status === 'resolved') continue;
				const { status } = conversation;
				conversation.status = 'resolved';
				conversationChanged(world, state, conversation, { status: [status, 'resolved'] });
			}
		});
		return EMPTY;
	},
};
