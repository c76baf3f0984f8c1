import { text } from '../../shared/vocabulary/fields';
import type { Wire } from '../../shared/vocabulary/types';
import { personPhone } from './common';
import { textId } from '../../shared/vocabulary/ids';

type Role = 'sender' | 'receiver' | 'user';

const wireOf = (role: Role, field: string): Wire =>
	role === 'user' ? `body:user.${field}` : `body:payload.${role}.${field}`;

const named = <const R extends Role, const F extends string>(role: R, field: F) =>
	`${role}${field}` as `${R}${F}`;

/** Who: the ID on your side, which must stay the same for the same person. */
export const personId = <const R extends Role>(role: R, who: string) =>
	textId(named(role, 'Id'), {
		displayName: `${who} ID`,
		description: `The ${who.toLowerCase()} on your side. Keep it the same for the same person: another ID makes another participant.`,
		placeholder: 'e.g. client-1376',
		wire: wireOf(role, 'id'),
		required: true,
	});

export const personName = <const R extends Role>(role: R, who: string) =>
	text(named(role, 'Name'), {
		displayName: `${who} Name`,
		description: `The name shown for the ${who.toLowerCase()}`,
		placeholder: 'e.g. Anna Petrova',
		wire: wireOf(role, 'name'),
		required: true,
	});

export const personRefId = <const R extends Role>(role: R, who: string, description: string) =>
	textId(named(role, 'RefId'), {
		displayName: `${who} ID in Amojo`,
		description,
		placeholder: 'e.g. d8d9f9c4-9611-4794-a136-a253a13e1bb5',
		wire: wireOf(role, 'ref_id'),
	});

/** What else amojo can be told of a person; phone and e-mail go into the contact of a new lead. */
export const personDetails = <const R extends Role>(role: R, who: string) =>
	[
		text(named(role, 'Avatar'), {
			displayName: `${who} Avatar URL`,
			description: 'A public address of a picture',
			placeholder: 'e.g. https://example.com/anna.png',
			wire: wireOf(role, 'avatar'),
		}),
		text(named(role, 'Email'), {
			displayName: `${who} Email`,
			description: 'Goes into the contact that amoCRM makes, and helps it to find doubles',
			placeholder: 'e.g. name@email.com',
			wire: wireOf(role, 'profile.email'),
		}),
		personPhone(named(role, 'Phone'), {
			displayName: `${who} Phone`,
			description: 'Goes into the contact that amoCRM makes, and helps it to find doubles.',
			placeholder: 'e.g. +79151112233',
			wire: wireOf(role, 'profile.phone'),
		}),
		text(named(role, 'ProfileLink'), {
			displayName: `${who} Profile Link`,
			description: "An address of the person's profile",
			placeholder: 'e.g. https://example.com/anna',
			wire: wireOf(role, 'profile_link'),
		}),
	] as const;
