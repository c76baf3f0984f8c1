import type { INodePropertyMode } from 'n8n-workflow';
import { CallError } from '../../shared/vocabulary/errors';
import { picker } from '../../shared/vocabulary/fields';
import { phoneOf } from '../../shared/vocabulary/phone';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { isLocator } from '../../shared/vocabulary/read';
import type { Session } from '../../shared/vocabulary/session';
import type { Field } from '../../shared/vocabulary/types';
import { readMembers } from '../calls/members';
import type { OfGroup } from '../operation';
import { groupContactId } from './group';
import { asWholeId } from '../../shared/vocabulary/ids';

const plain = picker('memberId', {
	displayName: 'Member',
	description:
		"Who of the group: the member record's ID, or, as events carry those, the contact's ID, a phone, a JID or a LID",
	wire: 'path:member_id',
	required: true,
	search: 'searchMembers',
	placeholder: 'e.g. 7',
});

const typed = (name: string, displayName: string, placeholder: string): INodePropertyMode => {
	const mode = { displayName, name, placeholder };
	return { ...mode, type: 'string' };
};

const MODES = [
	typed('contact', 'By Contact ID', 'e.g. 42'),
	typed('address', 'By Phone, JID or LID', 'e.g. +5511987654321 or 123456789012345@lid'),
];

/** A member may be named in several ways; all but the record's ID carry how, until looked up. */
export const memberId: Field<{ memberId: string | number }> = {
	...plain,
	property: { ...plain.property, modes: [...(plain.property.modes ?? []), ...MODES] },
	parse: (raw, place) => {
		const value = plain.parse?.(raw, place);
		const mode = isLocator(raw) ? raw.mode : 'id';
		if (mode === 'contact') return `contact:${asWholeId(value, place)}`;
		const address = mode === 'address' || isAddress(String(value));
		return address ? `address:${String(value)}` : asWholeId(value, place);
	},
};

/** No record's ID is as long as a phone, and none has a sign in it. */
const isAddress = (text: string) => /[@+]/.test(text) || /^\d{10,}$/.test(text.trim());

interface Wanted extends OfGroup {
	memberId: string | number;
	inboxId?: string | number;
}

/** For `resolve`: the group's contact and the member record's ID. */
export async function resolveMember(session: Session, params: Wanted) {
	const id = await groupContactId(session, params);
	const [, how, value = ''] = /^(contact|address):(.*)$/.exec(String(params.memberId)) ?? [];
	if (how === undefined) return { id, memberId: params.memberId };
	const members = await membersOf(session, { ...params, id });
	const found = members.find((member) =>
		how === 'contact' ? String(contactOf(member).id) === value : isAt(contactOf(member), value),
	);
	if (!found) throw noMember(value);
	return { id, memberId: Number(found.id) };
}

/** The group's members, read once an execution. */
export async function membersOf(
	session: Session,
	params: OfGroup & { inboxId?: string | number },
): Promise<JsonMap[]> {
	const key = `members ${params.accountId ?? ''} ${params.id} ${params.inboxId ?? ''}`;
	return await session.once(key, async () => {
		const members = await readMembers(session, params, { limit: Infinity });
		return members.filter(isMap);
	});
}

export function contactOf(member: JsonMap): JsonMap {
	return isMap(member.contact) ? member.contact : {};
}

export function noMember(value: string): CallError {
	return new CallError(`The group has no member "${value}"`, {
		cause: 'configuration-invalid',
		fix: "Look at 'Get Members'. A person whom WhatsApp shows only by LID cannot be found by phone.",
	});
}

/** Whether a contact is the person at a phone, JID or LID. */
export function isAt(contact: JsonMap, address: string): boolean {
	const wanted = normal(address);
	return [contact.phone_number, contact.identifier].some(
		(known) => isText(known) && normal(known) === wanted,
	);
}

/** Phones and phone JIDs become bare digits; a LID keeps its domain, for it is no phone. */
function normal(address: string): string {
	const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
	const user = local.split(':')[0] ?? '';
	if (domain === 'lid' || domain === 'g.us') return `${user}@${domain}`;
	return (phoneOf(user) ?? user).replace(/\D/g, '');
}

function isText(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}
