/** Groups that show what is odd about groups. */

import { putMember } from '../groups/provider';
import {
	newContact,
	newContactInbox,
	newConversation,
	newMessage,
	speaker,
	token,
} from '../records';
import { ID, OWN_PHONE, OWN_PHONE_2 } from './ids';
import type { Contact, Inbox, State } from '../state';

export const BIG_GROUP_SIZE = 23;
const SETTINGS = {
	description: 'Everything about the launch',
	announce: false,
	restrict: false,
	join_approval_mode: true,
	member_add_mode: false,
};

export function seedGroups(state: State, created: number) {
	const person = (name: string, phone_number: string | null, identifier: string | null = null) =>
		newContact(state, { name, phone_number, identifier, created_at: created });
	const own = person('Our number', OWN_PHONE);
	const own2 = person('Our second number', OWN_PHONE_2);
	const clara = person('Clara', '+5511934567890', '77770000000001@lid');
	const dmitri = person('Dmitri', '+5511945678901');
	const hidden = person('Hidden number', null, '77770000000002@lid');
	const boris = state.contacts.get(ID.contact.boris) as Contact;

	function group(id: number, name: string, inboxIds: number[], more: object = {}): Contact {
		const contact = newContact(state, {
			id,
			name,
			identifier: `120363000000000${id}@g.us`,
			group_type: 'group',
			additional_attributes: { ...SETTINGS, ...more },
			created_at: created,
		});
		const source = `120363000000000${id}`;
		const [first] = inboxIds.map((inboxId) =>
			newContactInbox(state, contact, state.inboxes.get(inboxId) as Inbox, source),
		);
		const conversation =
			first &&
			newConversation(state, first, { group_type: 'group', last_activity_at: created + id });
		if (conversation)
			newMessage(state, conversation, 'incoming', {
				content: `First words in ${name}`,
				sender: speaker('Contact', boris.id),
				created_at: created + id,
			});
		state.inviteCodes.set(id, token());
		return contact;
	}

	/** Our number is an administrator; the creator is somebody else. Two people wait. */
	const requests = [
		{
			jid: '77770000000091@lid',
			phone_number: '5511956789012',
			request_time: String(Math.floor(created / 1000)),
			request_method: 'InviteLink',
		},
		{
			jid: '5511967890123@s.whatsapp.net',
			request_time: String(Math.floor(created / 1000) + 60),
			request_method: 'InviteLink',
		},
	];
	const team = group(ID.group.team, 'Launch team', [ID.inbox.baileys], {
		pending_join_requests: requests.map(({ jid, request_time }) => ({
			jid,
			contact_id: null,
			request_time,
		})),
	});
	state.joinRequests.set(team.id, requests);
	putMember(state, team, own, 'admin');
	putMember(state, team, clara, 'admin').creator = true;
	for (const one of [dmitri, hidden, boris]) putMember(state, team, one);

	/** Our number is the last of many and no administrator: pinned where it does not belong. */
	const big = group(ID.group.big, 'Neighbours', [ID.inbox.baileys]);
	putMember(state, big, clara, 'admin');
	for (let index = 0; index < BIG_GROUP_SIZE - 2; index++)
		putMember(state, big, person(`Neighbour ${index}`, `+55219${10_000_000 + index * 7}`));
	putMember(state, big, own);

	/** In two inboxes: the newer fork wants to know which one is meant. */
	const both = group(ID.group.both, 'Partners', [ID.inbox.baileys, ID.inbox.second]);
	putMember(state, both, own, 'admin');
	putMember(state, both, own2, 'admin');
	putMember(state, both, dmitri);

	/** On a channel that cannot handle groups. */
	putMember(state, group(ID.group.cloud, 'Wrong channel', [ID.inbox.cloud]), dmitri);
}
