import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap, parseExact } from '../../shared/vocabulary/json';
import { mapOf } from '../../shared/webhook/scalars';

type GroupAction =
	| 'joined'
	| 'added'
	| 'left'
	| 'removed'
	| 'promoted'
	| 'demoted'
	| 'requested'
	| 'withdrawn';

type GroupMember = { jid: string | null; phone: string | null };

/** Who came into a WhatsApp group, went, changed the role or asks to be let in, and by whom (chatwoot.md 1.5). */
export type Membership = {
	groupAction: GroupAction | null;
	groupMembers: GroupMember[];
	/** Who did it; null where the members did it themselves, by a link. */
	groupActor: GroupMember | null;
};

const PARTICIPANTS = 'group-participants.update';

/** A wish to be let in comes as a message without words, in which the gateway names it so. */
const REQUEST = 'GROUP_MEMBERSHIP_JOIN_APPROVAL_REQUEST_NON_ADMIN_ADD';
const MESSAGES = 'messages.upsert';

/** Reads what the gateway says of a group's members; of any other event there is nothing. */
export function membershipIn({
	provider_event: name,
	provider_event_data: data,
}: JsonMap): Membership {
	if (name === MESSAGES) return requestIn(mapOf(data).messages);
	const { action, participants, author, authorPn } = mapOf(data);
	if (name !== PARTICIPANTS || !Array.isArray(participants)) {
		return NOTHING;
	}
	const groupMembers = participants.map(memberOf);
	const groupActor = actorOf(author, authorPn, groupMembers);
	return { groupAction: actionOf(action, groupActor, groupMembers), groupMembers, groupActor };
}

const NOTHING: Membership = { groupAction: null, groupMembers: [], groupActor: null };

/** Who asks to be let into a group, or takes that back. */
function requestIn(messages: Json | undefined): Membership {
	const { messageStubParameters: told, key } =
		listIn(messages)
			.map(mapOf)
			.find(({ messageStubType: type }) => type === REQUEST) ?? {};
	const words = listIn(told);
	const groupAction = words.includes('created')
		? 'requested'
		: words.includes('revoked')
			? 'withdrawn'
			: null;
	if (groupAction === null) return NOTHING;
	const { lid, pn } = whoIn(words[0]);
	const { participant, participantAlt } = mapOf(key);
	return {
		groupAction,
		groupMembers: [
			{
				jid: textIn(lid) ?? textIn(pn) ?? textIn(participant),
				phone: phoneOf(pn) ?? phoneOf(participantAlt) ?? phoneOf(participant),
			},
		],
		groupActor: null,
	};
}

/** The one who asks, written as JSON. */
function whoIn(words: Json | undefined): JsonMap {
	try {
		return mapOf(parseExact(textIn(words) ?? ''));
	} catch {
		return {};
	}
}

const listIn = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

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
