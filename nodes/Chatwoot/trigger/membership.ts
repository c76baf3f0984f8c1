import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { mapOf } from '../../shared/webhook/scalars';

type GroupAction = 'joined' | 'added' | 'left' | 'removed' | 'promoted' | 'demoted';

type GroupMember = { jid: string | null; phone: string | null };

/** Who came into a WhatsApp group, went or changed the role, and by whom (chatwoot.md 1.5). */
export type Membership = {
	groupAction: GroupAction | null;
	groupMembers: GroupMember[];
	/** Who did it; null where the members did it themselves, by a link. */
	groupActor: GroupMember | null;
};

const PARTICIPANTS = 'group-participants.update';

/** Reads what the gateway says of a group's members; of any other event there is nothing. */
export function membershipIn({
	provider_event: name,
	provider_event_data: data,
}: JsonMap): Membership {
	const { action, participants, author, authorPn } = mapOf(data);
	if (name !== PARTICIPANTS || !Array.isArray(participants)) {
		return { groupAction: null, groupMembers: [], groupActor: null };
	}
	const groupMembers = participants.map(memberOf);
	const groupActor = actorOf(author, authorPn, groupMembers);
	return { groupAction: actionOf(action, groupActor, groupMembers), groupMembers, groupActor };
}

/** The newer gateway has objects, the older the JID alone. */
function memberOf(participant: Json): GroupMember {
	if (!isMap(participant)) return { jid: textIn(participant), phone: phoneOf(participant) };
	const { id, jid, phoneNumber } = participant;
	return { jid: textIn(id) ?? textIn(jid), phone: phoneOf(phoneNumber) ?? phoneOf(id) };
}

function actorOf(
	author: Json | undefined,
	authorPhone: Json | undefined,
	members: readonly GroupMember[],
): GroupMember | null {
	const jid = textIn(author);
	if (jid === null) return null;
	const actor = { jid, phone: phoneOf(authorPhone) ?? phoneOf(author) };
	return { jid, phone: actor.phone ?? members.find(is(actor))?.phone ?? null };
}

/** WhatsApp names one and the same person now by the phone, now by the ID that hides it. */
const is = (person: GroupMember) => (other: GroupMember) =>
	(person.jid !== null && withoutDevice(person.jid) === withoutDevice(other.jid ?? '')) ||
	(person.phone !== null && person.phone === other.phone);

const withoutDevice = (jid: string) => jid.replace(/:\d+(?=@)/, '');

function actionOf(
	action: Json | undefined,
	actor: GroupMember | null,
	members: readonly GroupMember[],
): GroupAction | null {
	const isOwn = actor === null || members.some(is(actor));
	switch (action) {
		case 'add':
			return isOwn ? 'joined' : 'added';
		case 'remove':
			return actor !== null && isOwn ? 'left' : 'removed';
		case 'promote':
			return 'promoted';
		case 'demote':
			return 'demoted';
		default:
			return null;
	}
}

const PHONE = /^\+?(\d{5,20})(?::\d+)?(?:@s\.whatsapp\.net)?$/;

/** `+` and the digits; null for the IDs by which WhatsApp hides a number. */
function phoneOf(value: Json | undefined): string | null {
	const [, digits] = PHONE.exec(textIn(value) ?? '') ?? [];
	return digits === undefined ? null : `+${digits}`;
}

const textIn = (value: Json | undefined): string | null =>
	typeof value === 'string' && value !== '' ? value : null;
