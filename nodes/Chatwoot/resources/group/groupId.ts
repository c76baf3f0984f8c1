import { InputError } from '../../../shared/vocabulary/errors';
import { custom, picker } from '../../../shared/vocabulary/fields';
import { asWholeId } from '../../../shared/vocabulary/ids';
import { isMap } from '../../../shared/vocabulary/json';
import { asPhone } from '../../../shared/vocabulary/phone';
import { asItems, asText, kindOf } from '../../../shared/vocabulary/read';
import type { Field, Place } from '../../../shared/vocabulary/types';
import { jidIn } from '../../whatsapp';

/** A group is a contact; its JID does as well and is looked up. */
const plainGroup = picker('id', {
	displayName: 'Group',
	description: "The group's contact ID in Chatwoot, or its JID in WhatsApp (…@g.us)",
	wire: 'path:id',
	required: true,
	search: 'searchGroups',
	placeholder: 'e.g. 42 or 120363041234567890@g.us',
});

export const groupId: Field<{ id: string | number }> = {
	...plainGroup,
	parse: (raw, place) => {
		const value = plainGroup.parse?.(raw, place);
		return jidIn(String(value)) ?? asWholeId(value, place);
	},
};

/** Phones of people to put into a group: digits, as the server wants them (chatwoot.md 1.2). */
export const participants = custom(
	'participants',
	{
		displayName: 'Participants',
		description:
			'Phones with + and country code, however they are grouped, or JIDs (…@s.whatsapp.net): a list, or separated by commas',
		wire: 'body:participants',
		required: true,
		placeholder: 'e.g. +55 11 98765-4321, 5511912345678',
	},
	{ type: 'string', default: '' },
	readPhones,
);

function readPhones(raw: unknown, place: Place): string[] {
	const phones = asItems(raw, place).map((entry) => phoneDigits(asText(entry, place), place));
	if (phones.length > 0) return [...new Set(phones)];
	throw new InputError(`'${place.label}' holds no entry`, 'Give at least one.');
}

function phoneDigits(given: string, place: Place): string {
	const [local = '', domain] = given.trim().split('@');
	if (domain !== undefined && domain !== 's.whatsapp.net' && domain !== 'c.us') {
		throw new InputError(
			`'${place.label}' holds "${given}", which is no phone`,
			'People are added by phone. WhatsApp gives no phone for a LID (…@lid).',
		);
	}
	if (domain === undefined) return asPhone(given, place).slice(1);
	// The part behind a colon names one of the person's devices.
	const digits = (local.split(':')[0] ?? '').replace(/^\+/, '');
	if (/^\d{6,15}$/.test(digits)) return digits;
	throw new InputError(
		`'${place.label}' holds "${given}", which is no phone`,
		'What stands before the @ of a JID are the digits of a phone with its country code.',
	);
}

/** JIDs exactly as the list of join requests gives them: they are passed to WhatsApp untouched. */
export const requesters = custom(
	'participants',
	{
		displayName: 'Participants',
		description:
			"The values of 'jid' that 'Get Join Requests' gives: a list, or separated by commas",
		wire: 'body:participants',
		required: true,
		placeholder: 'e.g. 5511987654321@s.whatsapp.net, 123456789012345@lid',
	},
	{ type: 'string', default: '' },
	readJids,
);

function readJids(raw: unknown, place: Place): string[] {
	const jids = asItems(raw, place).map((entry) => (isMap(entry) ? entry.jid : entry));
	for (const jid of jids) {
		if (typeof jid === 'string' && jid.includes('@')) continue;
		throw new InputError(
			`'${place.label}' holds ${kindOf(jid)}, which is no JID`,
			"Use the values of 'jid' from 'Get Join Requests'; a phone alone is not understood.",
		);
	}
	if (jids.length === 0) {
		throw new InputError(`'${place.label}' holds no entry`, 'Give at least one.');
	}
	return [...new Set(jids.map(String))];
}
