/** New groups and the job that looks at a group again. */

import { forbidden, ok, rails, unprocessable } from '../answers';
import { createContact, createConversation, newContactInbox, token } from '../records';
import type { Contact, Fields, Inbox, State } from '../state';
import { isBaileys } from '../views/inbox';
import { providerEvent } from '../webhooks/events';
import { seesInbox, type Call, type Handlers, type World } from '../world';
import { gateway, isNumber, memberFor, phoneOf, putMember, saveGroup } from './provider';
import { resolveInbox, theContact } from './resolve';

const COOLDOWN_MS = 15 * 60_000;
const LONGEST_SUBJECT = 100;

/** WhatsApp reports the new group; only then contact and conversation exist. */
function groupArrives(
	world: World,
	state: State,
	inbox: Inbox,
	{ jid, subject, phones }: { jid: string; subject: string; phones: string[] },
): Contact {
	const own = memberFor(world, state, inbox, phoneOf(inbox));
	const group = createContact(world, state, {
		name: subject,
		identifier: jid,
		group_type: 'group',
		additional_attributes: {
			description: null,
			owner_pn: `${phoneOf(inbox).replace('+', '')}@s.whatsapp.net`,
			announce: false,
			restrict: false,
			join_approval_mode: false,
			member_add_mode: true,
		},
	});
	const contactInbox = newContactInbox(state, group, inbox, jid.replace(/@.*/, ''));
	putMember(state, group, own, 'admin').creator = true;
	for (const phone of phones) putMember(state, group, memberFor(world, state, inbox, phone));
	state.inviteCodes.set(group.id, token());
	createConversation(world, state, contactInbox, { group_type: 'group' });
	providerEvent(world, state, inbox, 'groups.activity', [{ jid }]);
	return group;
}

const newJid = (state: State) => `12036300000${state.nextId()}00@g.us`;

/** A group looked at a short while ago is passed over, and nobody is told. */
function sync(world: World, state: State, group: Contact, inbox: Inbox | undefined) {
	const last = Number(group.additional_attributes.group_last_synced_at ?? 0) * 1000;
	if (last > Date.now() - COOLDOWN_MS) return;
	if (!inbox || !isBaileys(inbox) || world.settings.whatsapp === 'offline') return;
	const seen: Fields = { group_last_synced_at: Math.floor(Date.now() / 1000) };
	const code = state.inviteCodes.get(group.id);
	if (code) seen.invite_code = code;
	saveGroup(world, state, group, { additional_attributes: seen });
}

export const create: Handlers = {
	/** One refusal for three causes: the inbox, the membership, the kind of channel. */
	'create-group': (call: Call) => {
		const { world, state, body } = call;
		const inbox = state.inboxes.get(Number(body.inbox_id));
		if (!inbox || !seesInbox(call, inbox.id) || !isBaileys(inbox)) throw forbidden('Access Denied');
		gateway(world, inbox);
		const participants = (body.participants ?? []) as unknown[];
		// Only texts have the method that is called on them.
		if (participants.some((one) => typeof one !== 'string')) throw rails(500);
		const phones = participants.map((one) => String(one).replace(/\+/g, ''));
		const subject = String(body.subject ?? '');
		if (!subject || subject.length > LONGEST_SUBJECT || !phones.length)
			throw unprocessable('Group JID missing from response');
		const jid = newJid(state);
		world.later(() =>
			groupArrives(world, state, inbox, { jid, subject, phones: phones.filter(isNumber) }),
		);
		return ok({ group_jid: jid });
	},

	'contact-sync-group': (call: Call) => {
		const { world, state } = call;
		const group = theContact(call);
		if (group.group_type !== 'group' || !group.identifier) throw rails(400);
		const inbox = resolveInbox(call, group);
		world.later(() => sync(world, state, group, inbox));
		return { status: 202 };
	},
};
