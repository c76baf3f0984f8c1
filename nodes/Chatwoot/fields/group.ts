import { CallError, InputError } from '../../shared/vocabulary/errors';
import { custom, picker } from '../../shared/vocabulary/fields';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { asPhone } from '../../shared/vocabulary/phone';
import { asItems } from '../../shared/vocabulary/read';
import type { Session } from '../../shared/vocabulary/session';
import type { Field, Place } from '../../shared/vocabulary/types';
import { findAmong } from '../calls/people';
import type { InAccount, OfGroup } from '../operation';
import { asWholeId } from '../../shared/vocabulary/ids';

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

const BARE_JID = /^(\d{15,}|\d{8,}-\d{10})$/;

/** The JID in what a person entered, or undefined where it is a contact's ID. */
export function jidIn(given: string | number): string | undefined {
	const text = String(given).trim();
	if (text.toLowerCase().endsWith('@g.us')) return text.toLowerCase();
	return BARE_JID.test(text) ? `${text}@g.us` : undefined;
}

/** The contact with exactly this JID, or undefined. Chatwoot itself searches for parts of it. */
export async function contactOfJid(
	session: Pick<Session, 'send'>,
	params: InAccount,
	jid: string,
): Promise<JsonMap | undefined> {
	const is = ({ identifier }: JsonMap) => String(identifier).toLowerCase() === jid;
	return await findAmong(session, params, jid, is);
}

/** The contact ID of the group, looked up once an execution where its JID was given. */
export async function groupContactId(session: Session, params: OfGroup): Promise<string | number> {
	const jid = jidIn(params.id);
	if (jid === undefined) return params.id;
	return await session.once(`group ${params.accountId ?? ''} ${jid}`, async () => {
		const { id } = (await contactOfJid(session, params, jid)) ?? {};
		if (typeof id === 'number' || typeof id === 'string') return id;
		throw unknownGroup(jid);
	});
}

export function unknownGroup(jid: string): CallError {
	return new CallError(`Chatwoot knows no group with the JID ${jid}`, {
		cause: 'configuration-invalid',
		fix: "A group becomes known with its first event. After creating one, use 'Create and Wait'.",
	});
}

export function noGroup(id: string | number): CallError {
	return new CallError(`Contact ${id} is no WhatsApp group`, {
		cause: 'configuration-invalid',
		fix: "Take the ID or JID of a contact with group_type 'group'.",
	});
}

/** For `resolve` of operations that need nothing but the group's contact. */
export async function resolveGroup(session: Session, params: OfGroup) {
	return { id: await groupContactId(session, params) };
}

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
	const phones = asItems(raw, place).map((entry) => phoneDigits(String(entry), place));
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
			`'${place.label}' holds ${JSON.stringify(jid)}, which is no JID`,
			"Use the values of 'jid' from 'Get Join Requests'; a phone alone is not understood.",
		);
	}
	if (jids.length === 0) {
		throw new InputError(`'${place.label}' holds no entry`, 'Give at least one.');
	}
	return [...new Set(jids.map(String))];
}
