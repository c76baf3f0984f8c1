import type { INodePropertyMode } from 'n8n-workflow';
import { picker } from '../../../shared/vocabulary/fields';
import { asWholeId } from '../../../shared/vocabulary/ids';
import { isLocator } from '../../../shared/vocabulary/read';
import type { Field } from '../../../shared/vocabulary/types';

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
