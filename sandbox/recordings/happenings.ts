/** What happened around the recorded server, made to happen here. */

import type { Chatwoot } from '../chatwoot';
import { askToJoin } from '../chatwoot/groups/provider';
import type { Happening, Json } from './read';

type Given = Record<string, Json>;

const groupOf = ({ state }: Chatwoot, jid: Json | undefined) =>
	[...state.contacts.values()].find(({ identifier }) => identifier === jid);
const personOf = ({ state }: Chatwoot, phone: Json | undefined) =>
	[...state.contacts.values()].find(({ phone_number }) => phone_number === phone);

function write(chatwoot: Chatwoot, { group, from, text }: Given) {
	const contact = groupOf(chatwoot, group);
	const conversation = chatwoot.state.conversations.find(
		({ contact_id }) => contact_id === contact?.id,
	);
	chatwoot.incoming({
		conversation: conversation?.display_id ?? 0,
		member: personOf(chatwoot, from)?.id,
		text: String(text),
	});
}

function setConnection({ state }: Chatwoot, connection: Json | undefined) {
	for (const { channel } of state.inboxes.values())
		if (channel.provider === 'baileys') channel.connection = connection;
}

export function happen(chatwoot: Chatwoot, { what, with: given }: Happening) {
	const { state, world } = chatwoot;
	switch (what) {
		case 'incoming':
			return write(chatwoot, given);
		case 'connection':
			return setConnection(chatwoot, given.connection);
		case 'fail':
			world.settings.whatsappFails += Number(given.times);
			return;
		case 'join-request': {
			const group = groupOf(chatwoot, given.jid);
			if (!group) return;
			group.additional_attributes.join_approval_mode = true;
			askToJoin(world, state, {
				group: group.id,
				phone: String(given.who),
				lid: `17${String(given.who).slice(1)}@lid`,
			});
			return;
		}
		case 'group-leave': {
			const person = personOf(chatwoot, given.who);
			for (const member of state.members)
				if (member.contact_id === person?.id) member.is_active = false;
			return;
		}
		case 'group-promote': {
			const person = personOf(chatwoot, given.who);
			for (const member of state.members)
				if (member.contact_id === person?.id) member.role = 'admin';
			return;
		}
		default:
	}
}
